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
  const { good, again } = await card.heard('rated');
  assert.deepEqual([good, again], [null, false], 'nor does it help to say it again');
  assert.equal(host.sealed.length, 1);
});

async function rated(card, good) {
  card.events.length = 0;
  card.say({ kind: 'rate', good });
  const said = await card.heard('rated');
  assert.equal(said.again, said.good === null);
  return said.good;
}

const ratingsOf = (host) => host.sealed.map((json) => JSON.parse(json).entry).filter(({ kind }) => kind === 'feedback');

/** Has the host hold what it is given next, until what this resolves to is called: with `false` it could not be written. */
function hold(host) {
  const { record } = host;
  return new Promise((asked) => {
    host.record = (change) => {
      host.record = record;
      return new Promise((resolve, reject) =>
        asked(async (written) => {
          if (written) resolve(await record(change));
          else reject(new Error('full'));
          await pause(20);
        }),
      );
    };
  });
}

test('an older word that fails late does not come back after a newer one', async () => {
  const host = memoryHost();
  const engine = start('{}', host);
  const card = await ask(engine);
  const held = hold(host);
  card.say({ kind: 'rate', good: true });
  const end = await held;
  card.say({ kind: 'rate', good: false });
  await card.heard('rated');
  await end(false);
  await ask(engine);
  assert.deepEqual(
    ratingsOf(host).map(({ good }) => good),
    [false],
  );
});

test('a word that waits is written over no newer one, and by one question alone', async () => {
  const host = memoryHost();
  const engine = start('{}', host);
  const [first, second] = [await ask(engine), await ask(engine)];
  const { record } = host;
  host.record = async () => Promise.reject(new Error('full'));
  for (const card of [first, second]) assert.equal(await rated(card, true), null);
  host.record = record;
  // The next question is written, then the first word that waits is held.
  let held;
  host.record = async (change) => {
    host.record = record;
    await record(change);
    held = hold(host);
  };
  await ask(engine);
  const end = await held;
  assert.equal(await rated(second, false), false);
  await ask(engine);
  await end(true);
  await ask(engine);
  assert.deepEqual(
    ratingsOf(host).map(({ question, good }) => [question, good]),
    [
      [1, false],
      [0, true],
    ],
  );
});

test('what was said of a record that is deleted goes into no other', async () => {
  const host = memoryHost();
  const engine = start('{}', host);
  const card = await ask(engine);
  const { record } = host;
  host.record = async () => Promise.reject(new Error('full'));
  assert.equal(await rated(card, true), null);
  host.record = record;
  await engine.admin({ kind: 'clearRecent' });
  await ask(engine);
  card.events.length = 0;
  card.say({ kind: 'rate', good: false });
  const { good, again } = await card.heard('rated');
  assert.deepEqual([good, again, ratingsOf(host)], [null, false, []]);
});

test('a rating that could not be written can be said again, and is written by itself after the next question', async () => {
  const host = memoryHost();
  const engine = start('{}', host);
  const card = await ask(engine);
  assert.equal(host.sealed.length, 1);
  const { record } = host;
  const full = async () => Promise.reject(new Error('full'));
  const rate = (good) => rated(card, good);
  const ratings = () => ratingsOf(host);
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
