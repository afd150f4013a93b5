import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';

type Told = readonly { target: unknown; intersectionRatio: number; isVisible: boolean }[];

/** What the browser tells of what is in sight, in the test's hands. */
let tell: (entries: Told) => void;
let now = 0;
Object.assign(globalThis, {
  Element: class {},
  IntersectionObserver: class {
    constructor(told: (entries: Told) => void) {
      tell = told;
    }
    observe(): void {}
    disconnect(): void {}
  },
});
// After what it takes hold of when it is loaded.
const { watchSight } = await import('./seen.js');

beforeEach(() => {
  now = 0;
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  mock.method(performance, 'now', () => now);
});
afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

/** A button that is watched; what is found is collected in `found`. */
function watched() {
  const place = { x: 10, y: 10 };
  const button = { getBoundingClientRect: () => place };
  const found: string[] = [];
  const done = new AbortController();
  const root = { querySelectorAll: () => [] };
  watchSight(
    button as unknown as HTMLElement,
    root as unknown as ShadowRoot,
    (sighting) => void found.push(sighting),
    done.signal,
  );
  const pass = (milliseconds: number): void => {
    for (let passed = 0; passed < milliseconds; passed += 10) {
      now += 10;
      mock.timers.tick(10);
    }
  };
  const shown = (ratio: number): void => tell([{ target: button, intersectionRatio: ratio, isVisible: true }]);
  const move = (): void => void (place.y += 7);
  return { found, pass, shown, move };
}

test('a button that has come to rest in sight is seen, and one that moves is not', () => {
  const { found, pass, shown, move } = watched();
  shown(1);
  pass(290);
  assert.deepEqual(found, ['unseen']);
  pass(20);
  assert.equal(found.at(-1), 'seen');
  move();
  pass(60);
  assert.equal(found.at(-1), 'unseen');
  pass(400);
  assert.equal(found.at(-1), 'seen');
});

test('a card that is scrolled away and back later has not been without rest in between', () => {
  const { found, pass, shown, move } = watched();
  shown(1);
  pass(400);
  move();
  pass(60);
  shown(0);
  pass(5_000);
  shown(1);
  move();
  pass(60);
  move();
  pass(400);
  assert.equal(found.includes('covered'), false);
  assert.equal(found.at(-1), 'seen');
});

test('a card without rest leaves the flow, and can be sent from where it comes to rest, moved by that or not', () => {
  const { found, pass, shown, move } = watched();
  shown(1);
  pass(400);
  for (let times = 0; !found.includes('covered'); times += 1) {
    assert.ok(times < 60, 'it is told');
    move();
    pass(50);
  }
  assert.equal(found.at(-1), 'covered');
  pass(400);
  assert.equal(found.at(-1), 'seen');
});
