import assert from 'node:assert/strict';
import { test } from 'node:test';

import { locate } from './place.js';

/** Where `words` stand in `now`, chosen at their `nth` place in `before`. */
function found(before: string, words: string, now: string, nth = 0): string | undefined {
  let start = before.indexOf(words);
  for (let step = 0; step < nth; step += 1) start = before.indexOf(words, start + 1);
  const place = locate(before, { start, end: start + words.length }, now);
  return place === undefined ? undefined : `${now.slice(0, place.start)}[${now.slice(place.start, place.end)}]`;
}

test('words stay where they are, move with what is written before them, and are never others', () => {
  assert.equal(found('One. Two. Three.', 'Two.', 'One. Two. Three.'), 'One. [Two.]');
  assert.equal(found('One. Two. Three.', 'Two.', 'One. Two. Three. Four.'), 'One. [Two.]');
  assert.equal(found('One. Two. Three.', 'Two.', 'Two. Three.'), '[Two.]');
  assert.equal(found('One. Two. Three.', 'Two.', 'Zero. Then one. Two. Three.'), 'Zero. Then one. [Two.]');
  assert.equal(found('One. Two. Three.', 'Two.', 'One! Two. Three!'), 'One! [Two.]');
});

test('words that were changed, or could be several, are not found', () => {
  assert.equal(found('One. Two. Three.', 'Two.', 'One. Too. Three.'), undefined);
  assert.equal(found('One. Two. Three.', 'Two.', 'One. Three.'), undefined);
  assert.equal(found('One. Two. Three.', 'Two.', ''), undefined);
  assert.equal(found('One. Two. Three.', 'Two.', 'A. Two. B. Two. C.'), undefined);
  assert.equal(found('Hm. Yes. Hm. Yes. Well.', 'Yes.', 'Ah. Yes. Oh.', 1), undefined, 'which of the two was left?');
});

test('of equal words the chosen ones are kept', () => {
  assert.equal(found('Hm. Yes. Yes.', 'Yes.', 'Yes. Yes.', 1), 'Yes. [Yes.]');
  assert.equal(found('Yes. Yes. Hm.', 'Yes.', 'Yes. Yes.', 0), '[Yes.]');
});

test('a caret goes on standing between the same letters, at the end for whatever is left', () => {
  const end = (before: string, now: string): unknown =>
    locate(before, { start: before.length, end: before.length }, now);
  assert.deepEqual(end('Dear Jane, ', 'Dear Jane,'), { start: 10, end: 10 });
  assert.deepEqual(end('sent', ''), { start: 0, end: 0 });
  assert.equal(locate('abc def', { start: 4, end: 4 }, 'xyz'), undefined);
});
