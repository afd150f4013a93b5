// What the module does at an endpoint's door, in V8 with a network of our own: it waits and asks again, keeps to the
// organisation's limits, sends its headers, lists models and tests what works.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryHost, openCard, ready } from './engine.mjs';

const TEXT = 'Please write to jane.doe@mail.example about the pumps.';
const URL_ = 'https://llm.corp.example/v1';

const { glue, names } = await ready();

function start(managed, host = memoryHost()) {
  return { host, engine: new glue.Engine(host, undefined, JSON.stringify(managed), names) };
}

const corp = (rest = {}) => ({ id: 'corp', name: 'Corp', dialect: 'openai', url: URL_, model: 'm', ...rest });

const event = (delta, finish = null) =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: delta }, finish_reason: finish }] })}\n\n`;

/** A streamed answer, a piece a read. */
function answer(...pieces) {
  const bytes = [...pieces.map((piece) => event(piece)), `${event('', 'stop')}data: [DONE]\n\n`];
  const body = new ReadableStream({
    async start(controller) {
      for (const piece of bytes) {
        controller.enqueue(new TextEncoder().encode(piece));
        await new Promise((resolve) => setTimeout(resolve));
      }
      controller.close();
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

/** Runs with a network that answers as `respond(request, number)` says and keeps what it was asked. */
async function network(respond, run) {
  const { fetch } = globalThis;
  const requests = [];
  globalThis.fetch = async (request) => {
    const kept = { url: request.url, method: request.method, headers: Object.fromEntries(request.headers) };
    requests.push({ ...kept, body: await request.clone().text() });
    return respond(request, requests.length);
  };
  try {
    await run(requests);
  } finally {
    globalThis.fetch = fetch;
  }
}

async function send(engine, text = TEXT) {
  const card = openCard(engine);
  card.say({ kind: 'preview', action: 'summarise', text, wish: '', endpoint: 'corp' });
  const preview = await card.heard('preview', 'failed');
  card.say({ kind: 'confirm', ticket: preview.ticket });
  return card;
}

test('an endpoint that is busy is asked again, and the card is told until when it waits', () =>
  network(
    (_request, number) => (number < 3 ? new Response('', { status: 503 }) : answer('Dear [EMAIL_1]')),
    async (requests) => {
      const { host, engine } = start({ endpoints: [corp()] });
      const card = await send(engine);
      const end = await card.heard('done', 'failed');
      assert.equal(end.kind, 'done');
      assert.equal(requests.length, 3);
      assert.equal(new Set(requests.map(({ body }) => body)).size, 1, 'the same bytes');
      const waits = card.events.filter(({ kind }) => kind === 'waiting');
      assert.deepEqual(
        waits.map(({ seconds, failure }) => [seconds, failure.code, failure.endpoint]),
        [
          [1, 'serverError', 'Corp'],
          [4, 'serverError', 'Corp'],
        ],
      );
      await new Promise((resolve) => setTimeout(resolve));
      assert.equal(host.sealed.length, 1, 'one entry');
    },
  ));

test('a stop ends a wait at once, and a policy that is withdrawn meanwhile sends nothing more', () =>
  network(
    () => new Response('', { status: 429, headers: { 'retry-after': '1' } }),
    async (requests) => {
      for (const end of [
        ({ card }) => card.say({ kind: 'stop' }),
        ({ engine }) => engine.managedChanged('{"stop":true}'),
      ]) {
        requests.length = 0;
        const { engine } = start({ endpoints: [corp()] });
        const card = await send(engine);
        await card.heard('waiting');
        end({ card, engine });
        await card.heard('stopped', 'failed');
        await new Promise((resolve) => setTimeout(resolve, 1_700));
        assert.equal(requests.length, 1);
      }
    },
  ));

test('what the organisation limits waits for its turn, and says so', () =>
  network(
    () => answer('One', ' two'),
    async (requests) => {
      const { engine } = start({ endpoints: [corp()], limits: { concurrent: 1 } });
      const [first, second] = [await send(engine), await send(engine)];
      const held = await second.heard('waiting');
      assert.equal(held.failure, null);
      assert.equal((await first.heard('done', 'failed')).kind, 'done');
      assert.equal((await second.heard('done', 'failed')).kind, 'done');
      assert.equal(requests.length, 2);
      assert.ok(!first.events.some(({ kind }) => kind === 'waiting'));

      const minute = start({ endpoints: [corp()], limits: { perMinute: 1 } });
      assert.equal((await (await send(minute.engine)).heard('done', 'failed')).kind, 'done');
      const over = await send(minute.engine);
      assert.ok((await over.heard('waiting')).seconds > 30);
      assert.equal(requests.length, 3);
      over.say({ kind: 'stop' });
      await over.heard('stopped');
      minute.engine.managedChanged(JSON.stringify({ endpoints: [corp()] }));
      assert.equal((await (await send(minute.engine)).heard('done', 'failed')).kind, 'done', 'a limit that was lifted');
    },
  ));

test('what was held back and then stopped is not counted as asked today', () =>
  network(
    () => answer('Yes'),
    async (requests) => {
      const policy = { endpoints: [corp()], dailyQuestions: 2 };
      const { engine, host } = start({ ...policy, limits: { perMinute: 1 } });
      await (await send(engine)).heard('done');
      const held = await send(engine);
      await held.heard('waiting');
      const before = JSON.parse(host.standing);
      held.say({ kind: 'stop' });
      await held.heard('stopped');
      const { questions, bytes } = JSON.parse(host.standing);
      assert.deepEqual([before.questions, questions, bytes], [2, 1, Buffer.byteLength(requests[0].body)]);
      engine.managedChanged(JSON.stringify(policy));
      assert.equal((await (await send(engine)).heard('done', 'failed')).kind, 'done');
      assert.equal((await (await send(engine)).heard('done', 'failed')).failure.code, 'dailyLimit');
      assert.equal(requests.length, 2);
    },
  ));

test('where only a sign-in is missing, a test of an endpoint says so', () =>
  network(
    () => answer('Yes'),
    async (requests) => {
      const identity = { issuer: 'https://login.corp.example', name: 'Corp', clientId: 'scrim', endpoints: ['corp'] };
      for (const required of [false, true]) {
        const { engine } = start({ endpoints: [corp()], identity: { ...identity, required } });
        const { failure } = await engine.admin({ kind: 'testEndpoint', endpoint: 'corp' });
        assert.deepEqual([failure.code, failure.sent], ['signInRequired', false]);
      }
      const { engine } = start({ ownEndpoints: 'any', identity: { ...identity, endpoints: [], required: true } });
      const endpoint = { ...corp(), apiVersion: '', contextTokens: null };
      const { models, failure } = await engine.admin({ kind: 'listModels', endpoint, key: '' });
      assert.deepEqual([models, failure.code], [[], 'signInRequired']);
      assert.equal(requests.length, 0);
    },
  ));

test("a gateway's own headers go along, and no other request has them", () =>
  network(
    () => answer('Yes'),
    async (requests) => {
      const { engine } = start({
        endpoints: [
          corp({ headers: { 'X-Tenant': 'desk 7' } }),
          { ...corp(), id: 'other', url: 'https://o.example/v1' },
        ],
      });
      await engine.admin({ kind: 'setKey', endpoint: 'corp', key: 'sk-a', remember: false });
      await (await send(engine)).heard('done');
      await engine.admin({ kind: 'testEndpoint', endpoint: 'other' });
      assert.deepEqual(
        requests.map(({ headers }) => [headers['x-tenant'], headers.authorization]),
        [
          ['desk 7', 'Bearer sk-a'],
          [undefined, undefined],
        ],
      );
    },
  ));

test('a long text goes in parts that the preview shows, and comes back as one answer', () =>
  network(
    (_request, number) => answer(`Note ${number} on [EMAIL_1].`),
    async (requests) => {
      const { host, engine } = start({ endpoints: [corp({ contextTokens: 4096 })] });
      const card = await send(engine, `${TEXT}\n\n`.repeat(300));
      const { request, further, share } = await card.heard('preview');
      assert.equal(share.taken, share.total);
      assert.equal((await card.heard('done', 'failed')).kind, 'done');
      const shown = [request, ...further].map(({ body }) => body);
      assert.deepEqual(
        requests.slice(0, -1).map(({ body }) => body),
        shown,
      );
      assert.ok(requests.every(({ body }) => !body.includes('jane.doe')));
      const said = (wanted) =>
        card.events
          .filter(({ kind }) => kind === wanted)
          .map(({ text }) => text)
          .join('');
      assert.equal(said('delta'), `Note ${requests.length} on jane.doe@mail.example.`);
      assert.ok(said('reasoning').includes('Note 1 on jane.doe@mail.example.'));
      await new Promise((resolve) => setTimeout(resolve));
      assert.equal(host.sealed.length, 1);
    },
  ));

const form = (rest = {}) => ({ ...corp(), apiVersion: '', contextTokens: null, ...rest });

test('the models of an endpoint are listed before it is saved, with the key as it is typed', () =>
  network(
    () => Response.json({ data: [{ id: 'large', max_model_len: 32768 }, { id: 'small' }] }),
    async (requests) => {
      const { engine } = start({});
      const event = await engine.admin({
        kind: 'listModels',
        endpoint: form({ name: '', model: '' }),
        key: 'sk-typed',
      });
      assert.deepEqual(event, {
        kind: 'models',
        models: [
          { id: 'large', contextTokens: 32768 },
          { id: 'small', contextTokens: null },
        ],
        problems: [],
        failure: null,
      });
      const [{ url, method, headers, body }] = requests;
      assert.deepEqual([url, method, headers.authorization, body], [`${URL_}/models`, 'GET', 'Bearer sk-typed', '']);
    },
  ));

test('no list is asked of an address that may not be asked', () =>
  network(
    () => Response.json({ data: [] }),
    async (requests) => {
      const list = (engine, endpoint) => engine.admin({ kind: 'listModels', endpoint, key: 'sk-typed' });
      const { problems } = await list(start({}).engine, form({ url: 'http://llm.corp.example/v1' }));
      assert.deepEqual(problems, [{ key: 'endpoints[0].url', code: 'notHttps' }]);
      for (const managed of [{ ownEndpoints: 'none' }, { ownEndpoints: 'device' }, { stop: true }, 7]) {
        const { failure } = await list(start(managed).engine, form());
        assert.ok(['endpointNotApproved', 'stopped'].includes(failure.code), JSON.stringify(managed));
      }
      assert.deepEqual(requests, []);
    },
  ));

test('a list that does not come says why', async () => {
  const { engine } = start({});
  for (const [response, code] of [
    [() => new Response('', { status: 401 }), 'keyMissing'],
    [() => new Response('<!doctype html><title>Sign in</title>'), 'notTheDialect'],
    [() => Promise.reject(new TypeError('Failed to fetch')), 'unreachable'],
  ]) {
    await network(response, async () => {
      const { failure, models } = await engine.admin({ kind: 'listModels', endpoint: form(), key: '' });
      assert.deepEqual([failure.code, models], [code, []]);
    });
  }
});

test('a test of an endpoint says what of it works', async () => {
  const whole = () =>
    Response.json({ choices: [{ index: 0, message: { content: 'one two' }, finish_reason: 'stop' }] });
  const refuse =
    (status, body = '') =>
    () =>
      new Response(body, { status });
  const order = ['reachable', 'origin', 'key', 'model', 'dialect', 'streaming'];
  const failed = (check) =>
    order.map((each, at) => (each === check ? 'failed' : at < order.indexOf(check) ? 'passed' : 'unknown'));
  for (const [response, expected] of [
    [() => answer('one', ' two', ' three'), order.map(() => 'passed')],
    [whole, [...order.slice(1).map(() => 'passed'), 'warned']],
    [() => Promise.reject(new TypeError('Failed to fetch')), failed('reachable')],
    [refuse(502), failed('reachable')],
    [refuse(403), failed('origin')],
    [refuse(401), failed('key')],
    [refuse(404, '{"error":{"message":"The model `m` does not exist"}}'), failed('model')],
    [refuse(404, 'Not found'), failed('dialect')],
    [() => new Response(event('one'), { headers: { 'content-type': 'text/event-stream' } }), failed('streaming')],
  ]) {
    await network(response, async () => {
      const { checks } = await start({ endpoints: [corp()] }).engine.admin({ kind: 'testEndpoint', endpoint: 'corp' });
      assert.deepEqual(
        checks.map(({ check }) => check),
        order,
      );
      assert.deepEqual(
        checks.map(({ result }) => result),
        expected,
      );
    });
  }
});

test('where the browser lets nothing through, the lines that let Scrim in are told', () =>
  network(
    () => Promise.reject(new TypeError('Failed to fetch')),
    async () => {
      const origin = 'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
      const fixes = async (endpoint) => {
        const { engine } = start({ endpoints: [corp(endpoint)] }, memoryHost({ permitted: false }));
        const tested = await engine.admin({ kind: 'testEndpoint', endpoint: 'corp' });
        assert.equal(tested.failure.code, 'noHostPermission');
        return tested.fixes.map(({ server, line }) => `${server}: ${line}`);
      };
      assert.deepEqual(await fixes({}), [
        `vLLM: --allowed-origins '["${origin}"]'`,
        'LM Studio: lms server start --cors',
        `Ollama: OLLAMA_ORIGINS=${origin}`,
      ]);
      assert.deepEqual(await fixes({ dialect: 'ollama' }), [`Ollama: OLLAMA_ORIGINS=${origin}`]);
      assert.deepEqual(await fixes({ dialect: 'anthropic' }), []);
    },
  ));

test('nothing is asked of an endpoint before a confirm, however long the text, and Ollama then for as much as the prompt needs', () =>
  network(
    () =>
      new Response('{"message":{"content":"Yes."},"done":true}\n', {
        headers: { 'content-type': 'application/x-ndjson' },
      }),
    async (requests) => {
      const text = `${TEXT} ${'The pumps arrive on Friday. '.repeat(1_500)}`;
      const local = { dialect: 'ollama', url: 'http://127.0.0.1:11434' };
      for (const [endpoint, path] of [
        [{}, '/v1/chat/completions'],
        [local, '/api/chat'],
      ]) {
        requests.length = 0;
        const { engine } = start({ endpoints: [corp(endpoint)] });
        const card = openCard(engine);
        card.say({ kind: 'preview', action: 'summarise', text, wish: '', endpoint: 'corp' });
        const { ticket, further } = await card.heard('preview');
        await new Promise((resolve) => setTimeout(resolve, 20));
        assert.deepEqual([requests.length, further.length], [0, 0]);
        card.say({ kind: 'confirm', ticket });
        await card.heard('done', 'failed');
        assert.deepEqual(
          requests.map(({ url }) => new URL(url).pathname),
          [path],
        );
        if (endpoint === local) assert.equal(JSON.parse(requests[0].body).options.num_ctx, 20_480);
      }
    },
  ));
