// The module's own doors in V8: it starts, knows its catalogue, previews without sending, refuses what it cannot read, and
// starts anew after a trap.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { load, memoryHost, openCard } from './engine.mjs';

const MAIL =
  'From: Jane Doe <jane.doe@mail.example>\nPlease pay DE89 3704 0044 0532 0130 00 by Friday, call +1 202 555 0143.';

let glue;
let names;

before(async () => {
  const loaded = await load();
  ({ glue, names } = loaded);
  await glue.default({ module_or_path: new WebAssembly.Module(loaded.bytes) });
});

function start(settings, managed = '{}', model = names) {
  const host = memoryHost();
  return { host, engine: new glue.Engine(host, settings, managed, model) };
}

async function preview(engine, text) {
  const card = openCard(engine);
  card.say({ kind: 'preview', action: 'summarise', text, wish: '', endpoint: '' });
  return card.heard('preview', 'failed');
}

test('a damaged, truncated or missing model of names turns names off, and the preview says so', async () => {
  const text = 'Yesterday we talked to Ms Jane Doe, and later Rajesh Iyer joined us from Hamburg.';
  const whole = await preview(start().engine, text);
  assert.equal(whole.namesOff, false);
  assert.ok(!whole.outgoing.includes('Iyer'), whole.outgoing);
  const damaged = Uint8Array.from(names);
  damaged[damaged.length >> 1] ^= 1;
  for (const model of [damaged, names.subarray(0, 1000), new Uint8Array(), null]) {
    const { outgoing, namesOff } = await preview(start(undefined, undefined, model).engine, text);
    assert.equal(namesOff, true);
    assert.ok(!outgoing.includes('Doe'), 'rules still find what the text points at');
  }
});

test('names are the same as those that the native detector finds', async () => {
  const text = await readFile(new URL('names.txt', import.meta.url), 'utf8');
  const named = new Set(['PERSON', 'ORGANIZATION', 'LOCATION', 'STREET_ADDRESS']);
  const cargo = ['run', '--quiet', '--locked', '-p', 'scrim-cli', '--', 'detect', '--jsonl'];
  const input = JSON.stringify({ id: 'a', text, spans: [] });
  const native = JSON.parse(execFileSync('cargo', cargo, { input, encoding: 'utf8' }));
  const expected = native.spans
    .filter(({ label }) => named.has(label))
    .map(({ label, start, end }) => [label, start, end]);
  // The summary on this machine: the point is the balanced one, as the command's is.
  const { marks } = await preview(start().engine, text);
  // The command counts code points, the card UTF-16.
  const points = (utf16) => [...text.slice(0, utf16)].length;
  const found = marks
    .filter(({ label }) => named.has(label))
    .map(({ label, source }) => [label, points(source.start), points(source.end)]);
  assert.ok(expected.length > 20, `${expected.length} names are too few to prove anything`);
  assert.deepEqual(found, expected);
});

test('text in another script comes with a note', async () => {
  const { engine } = start();
  assert.equal((await preview(engine, 'Встреча с клиентом завтра в десять часов.')).otherScript, true);
  assert.equal((await preview(engine, 'Meeting with the client (Иван) tomorrow at ten.')).otherScript, false);
});

test('greets a card with its actions and the summary on this machine', async () => {
  const card = openCard(start().engine);
  card.say({ kind: 'hello', version: 1 });
  const ready = await card.heard('ready', 'failed');
  assert.equal(ready.kind, 'ready');
  assert.ok(ready.actions.some(({ id }) => id === 'summarise'));
  assert.equal(ready.endpoints.at(-1).builtin, true);
});

test('a preview shows placeholders only, and every mark lies where it says', async () => {
  const card = openCard(start().engine);
  card.say({ kind: 'preview', action: 'summarise', text: MAIL, wish: '', endpoint: '' });
  const preview = await card.heard('preview', 'failed');
  assert.equal(preview.kind, 'preview');
  for (const original of ['jane.doe', 'DE89', '555']) assert.ok(!preview.outgoing.includes(original), original);
  assert.ok(preview.marks.length >= 3);
  for (const { source, outgoing, placeholder } of preview.marks) {
    assert.ok(source.end > source.start);
    assert.equal(preview.outgoing.slice(outgoing.start, outgoing.end), placeholder);
  }
});

test('a confirmed summary comes back with the originals and leaves one entry without content', async () => {
  const { host, engine } = start();
  const card = openCard(engine);
  card.say({ kind: 'preview', action: 'summarise', text: MAIL, wish: '', endpoint: '' });
  const { ticket } = await card.heard('preview');
  card.say({ kind: 'confirm', ticket });
  const end = await card.heard('done', 'failed');
  assert.equal(end.kind, 'done');
  const answer = card.events.filter(({ kind }) => kind === 'delta').map(({ text }) => text);
  assert.match(answer.join(''), /DE89 3704 0044 0532 0130 00|jane\.doe@mail\.example|\+1 202 555 0143/);
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(host.sealed.length, 1);
  assert.doesNotMatch(host.sealed[0], /Jane|jane|DE89|555/);
});

test('what does not decode is answered by a failure and changes nothing', async () => {
  const card = openCard(start().engine);
  card.say({ kind: 'preview', action: 'summarise', text: MAIL, wish: '', endpoint: '', extra: true });
  card.say({ kind: 'saveSettings', settings: {} });
  card.say(null);
  assert.deepEqual(
    card.events.map((event) => event.failure?.code),
    ['badMessage', 'badMessage', 'badMessage'],
  );
});

test('settings that cannot be read refuse every question', async () => {
  const card = openCard(start('{"version":1,"surprise":true}').engine);
  card.say({ kind: 'hello', version: 1 });
  const event = await card.heard('ready', 'failed');
  assert.equal(event.failure?.code, 'settingsUnreadable');
});

test('a key goes with its endpoint and never follows it to another place', async () => {
  const { engine } = start();
  const at = (id, url) => ({ id, name: id, dialect: 'openai', url, model: 'm', apiVersion: '' });
  const save = (...endpoints) =>
    engine.admin({ kind: 'saveSettings', settings: { endpoints, defaultEndpoint: '', labels: [], terms: [] } });
  const named = ({ keys }) => keys.map(({ endpoint }) => endpoint);
  await save(at('corp', 'https://llm.corp.example/v1'), at('lab', 'https://lab.corp.example/v1'));
  for (const endpoint of ['corp', 'lab']) await engine.admin({ kind: 'setKey', endpoint, key: 'k', remember: false });
  const renamed = at('corp', 'https://llm.corp.example/v2');
  assert.deepEqual(named(await save(renamed, at('lab', 'https://other.example/v1'))), ['corp']);
  assert.deepEqual(named(await save(at('corp', 'not an address'))), ['corp']);
  assert.deepEqual(named(await save()), []);
});

/** Runs with a network that notes what is asked of it and answers nothing. */
async function recording(run) {
  const { fetch } = globalThis;
  const requests = [];
  globalThis.fetch = async (request) => {
    requests.push({ url: request.url, key: request.headers.get('authorization') });
    return new Response('', { status: 500 });
  };
  try {
    await run(requests);
  } finally {
    globalThis.fetch = fetch;
  }
}

const corpAt = (url, rest = {}) =>
  JSON.stringify({ endpoints: [{ id: 'corp', name: 'Corp', dialect: 'openai', url, model: 'm' }], ...rest });

test('a key stays where it was set for when the organisation moves its endpoint', () =>
  recording(async (requests) => {
    const { engine } = start(undefined, corpAt('https://a.corp.example/v1'));
    const keys = async () => (await engine.admin({ kind: 'hello', version: 1 })).keys.map(({ endpoint }) => endpoint);
    const tested = () => engine.admin({ kind: 'testEndpoint', endpoint: 'corp' });
    await engine.admin({ kind: 'setKey', endpoint: 'corp', key: 'sk-a', remember: false });
    engine.managedChanged(corpAt('https://b.corp.example/v1'));
    assert.deepEqual(await keys(), []);
    await tested();
    engine.managedChanged(corpAt('https://a.corp.example/v2'));
    assert.deepEqual(await keys(), ['corp']);
    await tested();
    assert.deepEqual(requests, [
      { url: 'https://b.corp.example/v1/chat/completions', key: null },
      { url: 'https://a.corp.example/v2/chat/completions', key: 'Bearer sk-a' },
    ]);
    const { failure } = await engine.admin({ kind: 'setKey', endpoint: 'nobody', key: 'k', remember: false });
    assert.equal(failure.code, 'endpointNotApproved');
  }));

test('what stops a question in the very moment it is confirmed stops it', () =>
  recording(async (requests) => {
    const url = 'https://llm.corp.example/v1';
    const blocked = corpAt(url, { sites: [{ match: 'https://mail.example', rule: 'block' }] });
    for (const stop of [({ card }) => card.say({ kind: 'stop' }), ({ engine }) => engine.managedChanged(blocked)]) {
      const { engine } = start(undefined, corpAt(url));
      const card = openCard(engine);
      card.say({ kind: 'preview', action: 'summarise', text: MAIL, wish: '', endpoint: 'corp' });
      const { ticket } = await card.heard('preview');
      card.say({ kind: 'confirm', ticket });
      stop({ card, engine });
      await card.heard('stopped', 'failed');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.deepEqual(requests, []);
  }));

test('a stop is what a test of an endpoint says, too, and so is a policy that nobody can read', async () => {
  const { engine } = start(undefined, corpAt('https://llm.corp.example/v1', { stop: true }));
  assert.equal((await engine.admin({ kind: 'testEndpoint', endpoint: 'corp' })).failure.code, 'stopped');
  engine.managedChanged('');
  assert.equal((await engine.admin({ kind: 'hello', version: 1 })).managed.stopped, true);
  engine.managedChanged('{"stop":false}');
  assert.equal((await engine.admin({ kind: 'hello', version: 1 })).managed.stopped, false);
});

test("an organisation's policy holds from the start, and each change of it at once", async () => {
  const endpoint = { id: 'corp', name: 'Corp', dialect: 'openai', url: 'https://llm.corp.example/v1', model: 'm' };
  const { engine } = start(undefined, JSON.stringify({ endpoints: [endpoint], labels: { US_SSN: 'block' } }));
  const shown = async () => engine.admin({ kind: 'hello', version: 1 });
  const first = await shown();
  assert.deepEqual(
    first.endpoints.map(({ id, managed }) => [id, managed]),
    [
      ['corp', true],
      ['builtin', false],
    ],
  );
  assert.equal(first.labels.find(({ label }) => label === 'US_SSN').loosest, 'block');
  assert.deepEqual(first.managed.keys, ['endpoints', 'labels']);
  assert.equal(first.managed.ownEndpoints, 'none');

  const card = openCard(engine);
  card.say({ kind: 'preview', action: 'summarise', text: MAIL, wish: '', endpoint: '' });
  await card.heard('preview');
  engine.managedChanged('{"stop":true}');
  assert.equal((await card.heard('failed')).failure.code, 'stopped');
  assert.deepEqual((await shown()).endpoints, []);
  engine.managedChanged('{}');
  assert.deepEqual((await shown()).managed.keys, []);
});

test('the record is handed over whole, and what was changed in it is named', async () => {
  const { engine, host } = start();
  for (const text of [MAIL, `${MAIL} Thank you.`]) {
    const card = openCard(engine);
    card.say({ kind: 'preview', action: 'summarise', text, wish: '', endpoint: '' });
    const { ticket } = await card.heard('preview');
    card.say({ kind: 'confirm', ticket });
    await card.heard('done');
  }
  const whole = await engine.admin({ kind: 'export' });
  assert.deepEqual([whole.entries, whole.broken], [2, null]);
  assert.equal(whole.lines.trimEnd().split('\n').length, 2);
  assert.equal(whole.csv.trimEnd().split('\r\n').length, 3);
  host.sealed[1] = host.sealed[1].replace('"seq":1', '"seq":2');
  assert.deepEqual((await engine.admin({ kind: 'export' })).broken, { seq: 1, why: 'outOfOrder' });
  host.sealed[0] = 'junk';
  assert.deepEqual((await engine.admin({ kind: 'export' })).broken, { seq: 0, why: 'unreadable' });
});

test('the options show everything that is looked for', async () => {
  const { labels } = await start().engine.admin({ kind: 'hello', version: 1 });
  const names = labels.map(({ label }) => label);
  assert.equal(new Set(names).size, names.length);
  for (const label of ['PERSON', 'EMAIL_ADDRESS', 'SECRET', 'TERM']) assert.ok(names.includes(label), label);
  assert.deepEqual(
    labels.filter(({ loosest }) => loosest !== 'allow').map(({ label }) => label),
    ['SECRET'],
  );
  assert.ok(labels.every(({ label, example }) => example !== '' || label === 'TERM'));
});

test('an engine of a dropped instance is dead, and the next one works', async () => {
  const { engine } = start();
  const stale = openCard(engine);
  // What an engine begins by itself has to be over: an answer to an instance that is gone is an error of nobody's.
  await new Promise(setImmediate);
  glue.__wbg_reset_state();
  assert.throws(() => stale.say({ kind: 'hello', version: 1 }), /stale/i);
  assert.throws(() => engine.settingsChanged(undefined), /stale/i);
  const card = openCard(start().engine);
  card.say({ kind: 'hello', version: 1 });
  assert.equal((await card.heard('ready', 'failed')).kind, 'ready');
});
