import assert from 'node:assert/strict';
import { test } from 'node:test';

import { toPlain } from '../card/markdown/plain.js';
import { toMarkdown } from './markdown.js';
import type { Piece, Role } from './piece.js';

const words = (text: string): Piece => ({ role: 'words', text, space: 'fold' });
const branch = (role: Role, ...pieces: (Piece | string)[]): Piece => ({
  role,
  pieces: pieces.map((piece) => (typeof piece === 'string' ? words(piece) : piece)),
});
const numbered = (role: Role, number: number, ...pieces: Piece[]): Piece => ({ role, number, pieces });
const spanning = (columns: number, rows: number, text: string): Piece => ({
  role: 'cell',
  pieces: [words(text)],
  span: { columns, rows },
});
const cells = (...texts: string[]): Piece => branch('row', ...texts.map((text) => branch('cell', text)));

test('keeps paragraphs apart and lines of one block together', () => {
  const page = [branch('paragraph', 'Dear Tomás,'), branch('block', 'one'), branch('block', 'two')];
  assert.equal(toMarkdown(page), 'Dear Tomás,\n\none\ntwo');
});

test('escapes nothing: addresses and keys stand as they are seen', () => {
  assert.equal(toMarkdown([words('jane_doe@acme.example *a* [b]')]), 'jane_doe@acme.example *a* [b]');
});

test('folds white space as the page does, across elements', () => {
  assert.equal(toMarkdown([words('  a \n'), branch('inline', '  b'), words('\n c  ')]), 'a b c');
});

test('keeps words of neighbouring boxes apart', () => {
  assert.equal(toMarkdown([branch('spaced', 'Jane'), branch('spaced', 'Doe')]), 'Jane Doe');
});

test('writes headings, breaks and rules', () => {
  const page = [
    numbered('heading', 2, words('Renewal\nterms')),
    words('a'),
    branch('break'),
    words('b'),
    branch('rule'),
  ];
  assert.equal(toMarkdown(page), '## Renewal terms\n\na\nb\n\n---');
});

test('nests lists and goes on with their numbers', () => {
  const inner = branch('list', branch('item', 'guests'));
  const page = [
    branch('list', branch('item', 'Seats', inner), branch('item', 'Price')),
    numbered('list', 3, branch('item', 'third'), branch('item', 'fourth')),
  ];
  assert.equal(toMarkdown(page), '- Seats\n  - guests\n- Price\n\n3. third\n4. fourth');
});

test('marks every line of a quote', () => {
  const page = [branch('quote', branch('paragraph', 'one'), branch('paragraph', 'two'))];
  assert.equal(toMarkdown(page), '> one\n>\n> two');
});

test('keeps code as it stands, behind a fence it cannot close', () => {
  const code: Piece = { role: 'words', text: '  if x:\n\n\n    ```\n', space: 'keep' };
  assert.equal(toMarkdown([branch('pre', code)]), '````\n  if x:\n\n\n    ```\n````');
});

test('puts marks tight around inline code and struck-out words', () => {
  const page = [words('the '), branch('code', ' sk-1 '), words('key '), branch('struck', 'old')];
  assert.equal(toMarkdown(page), 'the `sk-1` key ~~old~~');
});

test('writes a table of data with its cells on one line', () => {
  const page = [branch('table', branch('block', cells('Item', 'After'), cells('Seats | guests', '140')))];
  assert.equal(toMarkdown(page), '| Item | After |\n| --- | --- |\n| Seats \\| guests | 140 |');
});

test('a bar in a cell comes back as it was seen', () => {
  const page = [branch('table', cells('Path', 'Owner'), cells('a|b and C:\\|d', 'Jane|Ops'))];
  const table = toMarkdown(page);
  assert.equal(table, '| Path | Owner |\n| --- | --- |\n| a\\|b and C:\\\\\\|d | Jane\\|Ops |');
  assert.equal(toPlain(table), 'Path\tOwner\na|b and C:\\|d\tJane|Ops');
  assert.equal(toPlain('Jane\\|Ops owns it.'), 'Jane|Ops owns it.', 'quoted in prose too');
});

test('cells stay in their columns beside one that spans rows', () => {
  const row = (...pieces: Piece[]): Piece => branch('row', ...pieces);
  const cell = (text: string): Piece => branch('cell', text);
  const page = [
    branch(
      'table',
      branch('block', row(spanning(1, 2, 'Region'), spanning(2, 1, 'Sales'), cell('Owner')), cells('Q1', 'Q2', 'Name')),
      branch(
        'block',
        row(spanning(1, Number.POSITIVE_INFINITY, 'North'), cell('1'), cell('2'), spanning(1, 2, 'Jane')),
        cells('3', '4'),
        cells('5', '6', 'Tomás'),
      ),
      branch('block', cells('Sum', '9', '12', 'all')),
    ),
  ];
  assert.deepEqual(toMarkdown(page).split('\n'), [
    '| Region | Sales |  | Owner |',
    '| --- | --- | --- | --- |',
    '|  | Q1 | Q2 | Name |',
    '| North | 1 | 2 | Jane |',
    '|  | 3 | 4 |  |',
    '|  | 5 | 6 | Tomás |',
    '| Sum | 9 | 12 | all |',
  ]);
});

test('a cell that spans the whole width for its looks adds no columns', () => {
  const page = [branch('table', branch('row', spanning(100, 1, 'Orders')), cells('Item', 'Price'), cells('Seat', '9'))];
  assert.equal(toMarkdown(page), '| Orders |  |\n| --- | --- |\n| Item | Price |\n| Seat | 9 |');
});

test('reads a table cell by cell where spans reach too far to draw', () => {
  const far = (columns: number): Piece => branch('row', spanning(columns, 1, 'a'), branch('cell', 'b'));
  assert.equal(toMarkdown([branch('table', far(1000), far(1000))]), 'a\nb\na\nb');
  assert.equal(toMarkdown([branch('table', far(50), far(50))]), 'a\nb\na\nb');
});

test('reads the head of a mail as lines', () => {
  const page = [branch('table', cells('From:', 'Jane Doe'), cells('To:', 'Tomás'))];
  assert.equal(toMarkdown(page), 'From: Jane Doe\nTo: Tomás');
});

test('reads a table that only lays out a page cell by cell', () => {
  const cell = branch('cell', branch('list', branch('item', 'one')));
  const page = [branch('table', branch('row', cell, branch('cell', 'side')), cells('foot', 'note'))];
  assert.equal(toMarkdown(page), '- one\n\nside\nfoot\nnote');
});

test('takes time linear in the text', () => {
  const page = Array.from({ length: 60_000 }, () => branch('paragraph', 'A line of an ordinary length, more or less.'));
  const begun = performance.now();
  assert.ok(toMarkdown(page).length > 2_600_000);
  // Generous: quadratic would take minutes.
  assert.ok(performance.now() - begun < 5000);
});
