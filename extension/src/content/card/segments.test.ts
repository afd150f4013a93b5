import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { MarkView } from '../../shared/protocol.js';
import { rangeBetween, segments, trimRange } from './segments.js';

const mark = (id: number, start: number, end: number): MarkView => ({
  id,
  source: { start, end },
  outgoing: { start, end },
  label: 'PERSON',
  placeholder: `[PERSON_${id}]`,
  number: id,
  replacement: '[PERSON_1]',
  mode: 'placeholder',
  state: 'redacted',
  releasable: true,
  why: null,
});

/** Just enough of a tree: spans with one text each, as the preview lays them out. */
function tree(texts: readonly string[]): { root: Node; starts: Map<Node, number>; leaves: Node[] } {
  const starts = new Map<Node, number>();
  const leaves: Node[] = [];
  const root = { childNodes: [] as unknown[], nextSibling: null, parentNode: null } as unknown as Node;
  let at = 0;
  const spans = texts.map((text) => {
    const leaf = { childNodes: [], firstChild: null, nextSibling: null } as unknown as Node;
    const span = { childNodes: [leaf], firstChild: leaf, parentNode: root } as unknown as Node;
    Object.assign(leaf, { parentNode: span });
    starts.set(leaf, at);
    leaves.push(leaf);
    at += text.length;
    return span;
  });
  spans.forEach((span, index) => Object.assign(span, { nextSibling: spans[index + 1] ?? null }));
  Object.assign(root, { childNodes: spans, firstChild: spans[0] });
  return { root, starts, leaves };
}

test('cuts a text at its marks, in order, and loses nothing', () => {
  const text = 'Dear 👩‍👩‍👧 Jane Doe, Jane';
  const found = segments(text, [mark(2, 24, 28), mark(1, 14, 22)], 'source', 1000);
  assert.deepEqual(
    found.map((each) => each.mark?.id),
    [undefined, 1, undefined, 2],
  );
  assert.equal(found.map((each) => each.text).join(''), text);
  for (const each of found) assert.equal(text.slice(each.start, each.start + each.text.length), each.text);
});

test('a mark that overlaps another or lies beyond the text is not shown twice', () => {
  const found = segments('Jane Doe', [mark(1, 0, 8), mark(2, 5, 8), mark(3, 7, 99)], 'source', 1000);
  assert.deepEqual(
    found.map((each) => each.mark?.id),
    [1],
  );
});

test('a limit cuts neither a mark nor a surrogate pair', () => {
  const text = 'ab👍cd Jane';
  assert.equal(
    segments(text, [], 'source', 3)
      .map((each) => each.text)
      .join(''),
    'ab👍',
  );
  assert.equal(
    segments(text, [mark(1, 7, 11)], 'source', 8)
      .map((each) => each.text)
      .join(''),
    text,
  );
});

test('a selection in the preview becomes the range of the source, in UTF-16', () => {
  const texts = ['Dear 👍 ', 'Jane Doe', ', how are you?'];
  const { starts, leaves, root } = tree(texts);
  const [first, second, third] = leaves as [Node, Node, Node];
  const length = texts.join('').length;
  assert.deepEqual(rangeBetween({ node: first, offset: 5 }, { node: second, offset: 4 }, starts, length), {
    start: 5,
    end: 12,
  });
  // Dragged from right to left, and to a boundary between elements.
  assert.deepEqual(rangeBetween({ node: third, offset: 2 }, { node: root, offset: 1 }, starts, length), {
    start: 8,
    end: 18,
  });
  assert.deepEqual(rangeBetween({ node: second, offset: 0 }, { node: root, offset: 3 }, starts, length), {
    start: 8,
    end: length,
  });
  assert.equal(rangeBetween({ node: first, offset: 5 }, { node: first, offset: 5 }, starts, length), undefined);
});

test('white space at the ends of a selection is not hidden', () => {
  assert.deepEqual(trimRange('a  Jane \n b', { start: 1, end: 10 }), { start: 3, end: 7 });
  assert.equal(trimRange('a   b', { start: 1, end: 4 }), undefined);
});
