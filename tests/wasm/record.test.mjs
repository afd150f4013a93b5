// What the module ships of a record, in V8 with a network of our own: to whom, in which pieces, and when again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryHost, openCard, ready } from './engine.mjs';

const TEXT = 'Please write to jane.doe@mail.example about the pumps.';
const OTLP = 'https://otel.corp.example/v1/logs';
const HOOK = 'https://siem.corp.example/scrim';
const SHIPPED = { audit: { otlp: { url: 'https://otel.corp.example' }, webhook: { url: HOOK } } };

const { glue, names } = await ready();

function start(managed, host = memoryHost()) {
  return { host, engine: new glue.Engine(host, undefined, JSON.stringify(managed), names) };
}

/** Asks for a summary on this machine, which leaves one entry. */
async function ask(engine, host) {
  const written = () => host.gone + host.sealed.length;
  const before = written();
  const card = openCard(engine);
  card.say({ kind: 'preview', action: 'summarise', text: TEXT, wish: '', endpoint: 'builtin' });
  const { ticket } = await card.heard('preview');
  card.say({ kind: 'confirm', ticket });
  await card.heard('done');
  await until(() => written() > before);
  return card;
}

async function until(holds) {
  for (let times = 0; !holds(); times += 1) {
    assert.ok(times < 1_000, String(holds));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Runs with a network that answers as `respond(request, number, sent)` says, `sent` being the entries in it, and keeps what it was asked. */
async function network(respond, run) {
  const { fetch } = globalThis;
  const requests = [];
  globalThis.fetch = async (request) => {
    requests.push({ request, url: request.url, body: JSON.parse(await request.clone().text()) });
    return respond(request, requests.length, uids(requests.at(-1)));
  };
  try {
    await run(requests);
  } finally {
    globalThis.fetch = fetch;
  }
}

const taken = () => new Response('{}', { status: 200 });
const uids = ({ url, body }) =>
  url === OTLP
    ? body.resourceLogs[0].scopeLogs[0].logRecords.map(
        ({ attributes }) => attributes.find(({ key }) => key === 'log.record.uid').value.stringValue,
      )
    : body.entries.map(({ hash }) => hash);
const to = (requests, url) => requests.filter((request) => request.url === url).flatMap(uids);
const hashes = (host) => host.sealed.map((json) => JSON.parse(json).hash);

test('every entry goes to both places once, with no cookie, no referrer and no redirect', () =>
  network(taken, async (requests) => {
    const { engine, host } = start(SHIPPED);
    for (let times = 0; times < 3; times += 1) await ask(engine, host);
    await until(() => requests.length > 1 && [OTLP, HOOK].every((url) => to(requests, url).length === 3));
    for (const url of [OTLP, HOOK]) assert.deepEqual(to(requests, url), hashes(host));
    for (const { request } of requests)
      assert.deepEqual(
        [request.method, request.redirect, request.credentials, request.referrerPolicy, request.cache],
        ['POST', 'manual', 'omit', 'no-referrer', 'no-store'],
      );
    assert.doesNotMatch(JSON.stringify(requests.map(({ body }) => body)), /jane|pumps/i);
  }));

test('nothing is shipped that was recorded before it was asked for, nor where nobody asks', () =>
  network(taken, async (requests) => {
    const { engine, host } = start({ audit: {} });
    await ask(engine, host);
    assert.equal(JSON.parse(host.state).otlp, undefined);
    engine.managedChanged(JSON.stringify(SHIPPED));
    await ask(engine, host);
    await until(() => to(requests, HOOK).length > 0);
    assert.deepEqual(to(requests, OTLP), hashes(host).slice(1));
    engine.managedChanged('{}');
    await ask(engine, host);
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.deepEqual(to(requests, OTLP).length, 1);
  }));

test('what fails waits in the store, and the next engine sends it', () =>
  network(
    (_request, number) => (number < 3 ? new Response('', { status: 503, headers: { 'retry-after': '0' } }) : taken()),
    async (requests) => {
      const { engine, host } = start(SHIPPED);
      await ask(engine, host);
      await until(() => host.state.includes('serverError') && JSON.parse(host.state).webhook.failures === 1);
      assert.equal(JSON.parse(host.state).otlp.after, 0);
      // As after the wait that was asked for; the background was killed in between.
      const due = (json) => json.replace(/"notBeforeMs":\d+/gu, '"notBeforeMs":0');
      host.state = due(host.state);
      const next = start(SHIPPED, host);
      await until(() => requests.length === 4);
      assert.deepEqual(to(requests, OTLP), [...hashes(host), ...hashes(host)], 'the same uid, both times');
      const { shipping } = await next.engine.admin({ kind: 'recent', limit: 1 });
      assert.deepEqual(
        shipping.map(({ waiting, fault }) => [waiting, fault]),
        [
          [0, ''],
          [0, ''],
        ],
      );
    },
  ));

test('what is too much at once goes in halves, and one entry nobody takes holds up no other', () => {
  const { engine, host } = start(SHIPPED);
  let down = true;
  const status = (sent) => (down ? 503 : sent.length > 1 || sent[0] === hashes(host)[1] ? 413 : 200);
  return network(
    (_request, _number, sent) => new Response('', { status: status(sent) }),
    async (requests) => {
      for (let times = 0; times < 4; times += 1) await ask(engine, host);
      down = false;
      // Another policy for the same place is tried at once.
      engine.managedChanged(JSON.stringify({ audit: { otlp: SHIPPED.audit.otlp } }));
      await until(() => JSON.parse(host.state).otlp.after === 4);
      assert.equal(JSON.parse(host.state).otlp.refused, 1);
      const sizes = requests.filter(({ url }) => url === OTLP).map((request) => uids(request).length);
      assert.deepEqual(
        sizes.slice(-8),
        [4, 2, 1, 2, 1, 2, 1, 1],
        'halved until one is left, doubled after each that passes',
      );
    },
  );
});

test('what answers a request that the policy no longer wants counts for nothing', () =>
  network(
    () => new Promise((resolve) => setTimeout(() => resolve(taken()), 100)),
    async (requests) => {
      const { engine, host } = start(SHIPPED);
      await ask(engine, host);
      await until(() => requests.length === 1);
      engine.managedChanged(JSON.stringify({ audit: { otlp: { url: 'https://other.corp.example' } } }));
      assert.equal(requests[0].request.signal.aborted, true, 'it is broken off');
      await until(() => requests.some(({ url }) => url.startsWith('https://other.corp.example')));
    },
  ));

test('a rating belongs to the question it is about, and the organisation keeps what it locks', () =>
  network(taken, async () => {
    const { engine, host } = start({ audit: {} });
    const card = await ask(engine, host);
    card.say({ kind: 'rate', good: true });
    assert.equal((await card.heard('rated')).good, true);
    const [, rating] = host.sealed.map((json) => JSON.parse(json).entry);
    assert.deepEqual([rating.kind, rating.question, rating.good], ['feedback', 0, true]);
    const { entries } = await engine.admin({ kind: 'recent', limit: 5 });
    assert.deepEqual(
      entries.map(({ seq, feedback }) => [seq, feedback]),
      [[0, true]],
    );
    assert.equal((await engine.admin({ kind: 'clearRecent' })).failure.code, 'recordLocked');
    engine.managedChanged('{}');
    assert.deepEqual((await engine.admin({ kind: 'clearRecent' })).entries, []);
  }));

test('a record is pruned to what is kept of it and stays whole', () =>
  network(taken, async () => {
    const { engine, host } = start({ audit: { keepEntries: 100 } });
    for (let times = 0; times < 104; times += 1) await ask(engine, host);
    assert.ok(host.sealed.length <= 100 && JSON.parse(host.sealed[0]).seq > 0);
    assert.equal((await engine.admin({ kind: 'export' })).broken, null);
    host.sealed.shift();
    assert.deepEqual((await engine.admin({ kind: 'export' })).broken, { seq: 0, why: 'beheaded' });
  }));
