import assert from 'node:assert/strict';
import { test } from 'node:test';

import { toMarkdown } from './markdown.js';
import type { Piece, Role } from './piece.js';

const words = (text: string): Piece => ({ role: 'words', text, space: 'fold' });
const branch = (role: Role, ...pieces: (Piece | string)[]): Piece => ({
  role,
  pieces: pieces.map((piece) => (typeof piece === 'string' ? words(piece) : piece)),
});
const numbered = (role: Role, number: number, ...pieces: Piece[]): Piece => ({ role, number, pieces });
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
