// What happens to the record and to what is shipped of it when something else is wrong: in V8, with a network of our own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryHost, openCard, ready } from './engine.mjs';

const SHIPPED = {
  audit: { otlp: { url: 'https://otel.corp.example' }, webhook: { url: 'https://siem.corp.example/scrim' } },
};

const { glue, names } = await ready();

const start = (managed, host = memoryHost(), settings = undefined) => new glue.Engine(host, settings, managed, names);

/** Asks for a summary on this machine. */
async function ask(engine) {
  const card = openCard(engine);
  card.say({ kind: 'preview', action: 'summarise', text: 'About the pumps.', wish: '', endpoint: 'builtin' });
  const { ticket } = await card.heard('preview');
  card.say({ kind: 'confirm', ticket });
  await card.heard('done');
  await pause(20);
  return card;
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs with a network that answers as `respond(url)` says, and gives it what was asked for. */
async function network(respond, run) {
  const { fetch } = globalThis;
  const asked = [];
  globalThis.fetch = async ({ url }) => {
    asked.push(new URL(url).host);
    return respond(new URL(url).host);
  };
  try {
    await run(asked);
  } finally {
    globalThis.fetch = fetch;
  }
}

test('a policy that cannot be read unlocks no record', async () => {
  const host = memoryHost();
  await ask(start('{}', host));
  for (const managed of ['', '7']) {
    const { failure } = await start(managed, host).admin({ kind: 'clearRecent' });
    assert.equal(failure?.code, 'recordLocked', managed);
  }
});

test("a person's settings that cannot be read hold up no shipping", () =>
  network(
    () => new Response('', { status: 503 }),
    async (asked) => {
      const host = memoryHost();
      await ask(start(JSON.stringify(SHIPPED), host));
      host.state = host.state.replace(/"notBeforeMs":\d+/gu, '"notBeforeMs":0');
      asked.length = 0;
      const engine = start(JSON.stringify(SHIPPED), host, 'junk');
      await pause(50);
      assert.deepEqual(asked, ['otel.corp.example', 'siem.corp.example']);
      const { shipping } = await engine.admin({ kind: 'recent', limit: 1 });
      assert.deepEqual(
        shipping.map(({ waiting }) => waiting),
        [1, 1],
      );
    },
  ));

test('each place is tried again in its own time', () =>
  network(
    () => new Response('{}', { status: 200 }),
    async (asked) => {
      const host = memoryHost();
      await ask(start(JSON.stringify(SHIPPED), host));
      const state = JSON.parse(host.state);
      [state.otlp, state.webhook] = [
        { ...state.otlp, after: 0, notBeforeMs: Date.now() + 300 },
        { ...state.webhook, after: 0, notBeforeMs: Date.now() + 60_000 },
      ];
      host.state = JSON.stringify(state);
      asked.length = 0;
      start(JSON.stringify(SHIPPED), host);
      await pause(600);
      assert.deepEqual(asked, ['otel.corp.example']);
    },
  ));

test('a question that could not be written is not rated, nor is another in its place', async () => {
  const host = memoryHost();
  const engine = start('{}', host);
  const { record } = host;
  host.record = async (change) => {
    change.next(host.sealed.at(-1), host.sealed.length, host.sealed.length, host.state);
    throw new Error('full');
  };
  const card = await ask(engine);
  host.record = record;
  await ask(engine);
  card.say({ kind: 'rate', good: true });
  assert.equal((await card.heard('rated')).good, null);
  assert.equal(host.sealed.length, 1);
});

test('a rating that could not be written can be said again, and is written by itself after the next question', async () => {
  const host = memoryHost();
  const engine = start('{}', host);
  const card = await ask(engine);
  assert.equal(host.sealed.length, 1);
  const { record } = host;
  const full = async () => Promise.reject(new Error('full'));
  const rate = async (good) => {
    card.events.length = 0;
    card.say({ kind: 'rate', good });
    return (await card.heard('rated')).good;
  };
  const ratings = () => host.sealed.map((json) => JSON.parse(json).entry).filter(({ kind }) => kind === 'feedback');
  host.record = full;
  assert.equal(await rate(true), null);
  host.record = record;
  assert.equal(await rate(true), true, 'the same word once more');
  assert.equal(ratings().length, 1);
  host.record = full;
  assert.equal(await rate(false), null);
  assert.equal(await rate(false), null);
  host.record = record;
  await ask(engine);
  assert.equal(ratings().length, 2);
  const [, late] = ratings();
  assert.deepEqual([late.question, late.good], [0, false], 'once, about the question it was said of');
  await ask(engine);
  assert.equal(host.sealed.length, 5);
  assert.equal(ratings().length, 2);
});
