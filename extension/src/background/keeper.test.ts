import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isTrap, Keeper } from './keeper.js';

test('makes one engine however many ask at once', async () => {
  let made = 0;
  const keeper = new Keeper(
    async () => ++made,
    () => undefined,
  );
  assert.deepEqual(await Promise.all([keeper.get(), keeper.get(), keeper.get()]), [1, 1, 1]);
});

test('tells everybody who waits when no engine could be made, and tries anew next time', async () => {
  let tries = 0;
  const keeper = new Keeper(
    async () => {
      tries += 1;
      if (tries === 1) throw new Error('the module is missing');
      return tries;
    },
    () => undefined,
  );
  const both = await Promise.allSettled([keeper.get(), keeper.get()]);
  assert.deepEqual(
    both.map(({ status }) => status),
    ['rejected', 'rejected'],
  );
  assert.equal(await keeper.get(), 2);
});

test('drops an engine that throws, says so once, and hands out a new one', async () => {
  let made = 0;
  let dropped = 0;
  const keeper = new Keeper(
    async () => ++made,
    () => void (dropped += 1),
  );
  await keeper.get();
  assert.throws(() =>
    keeper.guard(() => {
      keeper.drop(); // the panic hook speaks first
      throw new WebAssembly.RuntimeError('unreachable');
    }),
  );
  assert.equal(dropped, 1);
  assert.equal(await keeper.get(), 2);
});

test('a failure of an engine that was already dropped does not take the next one away', async () => {
  let made = 0;
  const keeper = new Keeper(
    async () => {
      made += 1;
      if (made === 1) {
        await Promise.resolve();
        throw new Error('trapped while it was made');
      }
      return made;
    },
    () => undefined,
  );
  const first = keeper.get();
  keeper.drop();
  const second = keeper.get();
  await assert.rejects(first);
  assert.equal(await second, 2);
  assert.equal(keeper.peek(), second);
});

test('knows a trap from an ordinary error', () => {
  assert.ok(isTrap(new WebAssembly.RuntimeError('unreachable')));
  assert.ok(isTrap(new RangeError('Maximum call stack size exceeded')));
  assert.ok(!isTrap(new TypeError('no such port')));
  assert.ok(!isTrap(undefined));
});
