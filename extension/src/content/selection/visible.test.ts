import assert from 'node:assert/strict';
import { test } from 'node:test';

import { clipPath, clipRect, tiny } from './box.js';
import { blend, type Colour, legible, parseColour, WHITE } from './colour.js';

const box = { left: 10, top: 10, right: 210, bottom: 110 };
const colour = (css: string): Colour => {
  const found = parseColour(css);
  assert.ok(found !== undefined);
  return found;
};

test('the usual ways to clip words out of sight leave nothing', () => {
  for (const css of ['rect(0px, 0px, 0px, 0px)', 'rect(1px, 1px, 1px, 1px)', 'rect(0px 0px 0px 0px)']) {
    assert.ok(tiny(clipRect(css, box)), css);
  }
  for (const css of [
    'inset(50%)',
    'inset(100%)',
    'inset(0px 100% 0px 0px)',
    'circle(0px)',
    'polygon(0px 0px, 0px 0px, 0px 0px)',
  ]) {
    assert.ok(tiny(clipPath(css, box)), css);
  }
});

test('rounded corners and shapes of another kind hide nothing', () => {
  for (const css of [
    'none',
    'inset(0% round 8px)',
    'circle(50% at 50% 50%)',
    'circle(closest-side)',
    'url("#wave")',
    'path("M 0 0")',
  ]) {
    assert.ok(!tiny(clipPath(css, box)), css);
  }
  assert.ok(!tiny(clipRect('auto', box)));
});

test('white on white and nearly white on white cannot be read; faint grey can', () => {
  assert.ok(!legible(colour('rgb(255, 255, 255)'), WHITE));
  assert.ok(!legible(colour('rgb(252, 252, 252)'), WHITE));
  assert.ok(!legible(colour('rgba(0, 0, 0, 0)'), WHITE));
  assert.ok(legible(colour('rgb(238, 238, 238)'), WHITE));
  assert.ok(legible(colour('rgba(0, 0, 0, 0.4)'), WHITE));
});

test('a translucent layer lets what lies below it through', () => {
  const layered = blend(colour('rgba(0, 0, 0, 0.5)'), WHITE);
  assert.deepEqual(layered, { red: 127.5, green: 127.5, blue: 127.5, alpha: 1 });
});
