// The browser's own model as an endpoint, in V8 with a `LanguageModel` of our own, shaped as in the Prompt API's specification: no
// browser on a test machine has a model to run. What a real browser says of the API is tested in tests/e2e/model.test.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryHost, openCard, ready } from './engine.mjs';

const TEXT = 'Please write to jane.doe@mail.example about the pumps.';
const OWN = { id: 'own', name: 'Here', dialect: 'browser' };

const { glue, names } = await ready();

function start(managed = { endpoints: [OWN] }, host = memoryHost()) {
  return { host, engine: new glue.Engine(host, undefined, JSON.stringify(managed), names) };
}

/**
 * Runs with this model: `state` is what `availability` resolves to, `answer(prompt)` gives or throws the chunks. No request may
 * leave meanwhile.
 */
async function model({ state = 'available', answer = () => ['Dear ', '[EMA', 'IL_1]'], ...rest }, run) {
  const { fetch } = globalThis;
  const seen = { sessions: [], prompts: [], destroyed: 0, aborted: 0, fetched: 0, asked: 0 };
  globalThis.fetch = async () => {
    seen.fetched += 1;
    throw new TypeError('no network');
  };
  globalThis.LanguageModel = {
    async availability() {
      seen.asked += 1;
      await rest.held;
      return state;
    },
    async create({ initialPrompts, signal }) {
      seen.sessions.push(initialPrompts);
      if (rest.create) await rest.create(signal);
      signal.addEventListener('abort', () => void (seen.aborted += 1));
      return {
        ...rest.session,
        promptStreaming(prompt, options) {
          seen.prompts.push(prompt);
          return new ReadableStream({
            async start(controller) {
              options.signal.addEventListener('abort', () => controller.error(options.signal.reason));
              try {
                for await (const chunk of answer(prompt)) controller.enqueue(chunk);
                controller.close();
              } catch (error) {
                controller.error(error);
              }
            },
          });
        },
        destroy: () => void (seen.destroyed += 1),
      };
    },
  };
  try {
    await run(seen);
  } finally {
    globalThis.fetch = fetch;
    delete globalThis.LanguageModel;
  }
}

async function send(engine, text = TEXT) {
  const card = openCard(engine);
  card.say({ kind: 'preview', action: 'summarise', text, wish: '', endpoint: 'own' });
  const preview = await card.heard('preview', 'failed');
  card.say({ kind: 'confirm', ticket: preview.ticket });
  return { ...card, preview };
}

/** The newest entry of the record, once it is there. */
async function recorded(host) {
  for (let tries = 0; tries < 50 && host.sealed.length === 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return JSON.parse(host.sealed.at(-1)).entry;
}

test('the model is handed what was shown, byte for byte, and its answer is restored', () =>
  model({}, async (seen) => {
    const { host, engine } = start();
    const card = await send(engine);
    assert.equal((await card.heard('done', 'failed')).kind, 'done');
    const { request, endpoint } = card.preview;
    assert.deepEqual(endpoint, {
      id: 'own',
      name: 'Here',
      origin: '',
      model: '',
      builtin: false,
      browser: true,
      managed: true,
    });
    assert.equal(request.url, '');
    assert.deepEqual(JSON.parse(request.body), { initialPrompts: seen.sessions[0], prompt: seen.prompts[0] });
    assert.deepEqual(
      seen.sessions[0].map(({ role }) => role),
      ['system'],
    );
    assert.match(seen.prompts[0], /\[EMAIL_1\]/u);
    assert.ok(!JSON.stringify(seen).includes('jane.doe'), 'redacted as for any other');
    const deltas = card.events.filter(({ kind }) => kind === 'delta').map(({ text }) => text);
    assert.equal(deltas.join(''), 'Dear jane.doe@mail.example');
    assert.deepEqual([seen.sessions.length, seen.destroyed, seen.fetched], [1, 1, 0]);
    const entry = await recorded(host);
    const { endpoint: asked, dialect, model: named, bytesOut } = entry;
    assert.deepEqual([asked, dialect, named], ['own', 'browser', 'browser']);
    assert.equal(bytesOut, Buffer.byteLength(request.body));
  }));

test('each state of the model has a failure of its own, and nothing is handed over', async () => {
  for (const [state, code] of [
    ['unavailable', 'browserModelUnavailable'],
    ['downloadable', 'browserModelDownloadable'],
    ['downloading', 'browserModelDownloading'],
    ['some day', 'browserModelUnavailable'],
  ])
    await model({ state }, async (seen) => {
      const { host, engine } = start();
      const card = await send(engine);
      const { failure } = await card.heard('failed', 'done');
      assert.deepEqual([failure.code, failure.sent, failure.endpoint], [code, false, 'Here']);
      assert.deepEqual([seen.sessions.length, seen.fetched], [0, 0]);
      const entry = await recorded(host);
      assert.equal(entry.bytesOut, 0);
      // Nothing is lost: the same text can be asked about again.
      card.events.length = 0;
      card.say({ kind: 'again' });
      assert.equal((await card.heard('preview', 'failed')).outgoing, card.preview.outgoing);
      const { browserModel } = await engine.admin({ kind: 'hello', version: 1 });
      assert.equal(browserModel, state === 'some day' ? 'unavailable' : state);
    });
});

test('a browser without the API says so', async () => {
  const { engine } = start();
  const card = await send(engine);
  const { failure } = await card.heard('failed', 'done');
  assert.deepEqual([failure.code, failure.sent], ['browserModelMissing', false]);
  assert.equal((await engine.admin({ kind: 'hello', version: 1 })).browserModel, 'missing');
});

test('what did not reach the model is not counted against the day', () =>
  model({ state: 'downloading' }, async () => {
    const { engine } = start({ endpoints: [OWN], dailyQuestions: 1 });
    for (const _ of [1, 2]) {
      const { failure } = await (await send(engine)).heard('failed', 'done');
      assert.equal(failure.code, 'browserModelDownloading');
    }
  }));

test("the API's errors are ours, from making the session and from the answer", async () => {
  for (const [name, code] of [
    ['QuotaExceededError', 'tooLong'],
    ['NotAllowedError', 'requestRefused'],
    ['NotReadableError', 'streamError'],
    ['UnknownError', 'streamError'],
  ]) {
    const fail = () => {
      throw new DOMException('Said by the browser.', name);
    };
    for (const part of [{ answer: fail }, { create: fail }])
      await model(part, async (seen) => {
        const card = await send(start().engine);
        const { failure } = await card.heard('failed', 'done');
        assert.deepEqual([failure.code, failure.detail], [code, 'Said by the browser.']);
        assert.equal(seen.destroyed, part.answer ? 1 : 0, 'a session that was made is destroyed');
      });
  }
});

test('a stop ends the session, while it is made and while it answers', async () => {
  const never = () => new Promise(() => {});
  const making = (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  async function* waiting() {
    yield 'Dear';
    await never();
  }
  for (const part of [{ create: making }, { answer: waiting }])
    await model(part, async (seen) => {
      const { engine } = start();
      const card = await send(engine);
      await (part.answer ? card.heard('delta') : new Promise((resolve) => setTimeout(resolve, 20)));
      card.say({ kind: 'stop' });
      await card.heard('stopped');
      await new Promise((resolve) => setTimeout(resolve, 20));
      assert.equal(seen.destroyed, part.answer ? 1 : 0);
    });
});

test('a policy that no longer approves it hands nothing over', () =>
  model({}, async (seen) => {
    const { engine } = start();
    const card = openCard(engine);
    card.say({ kind: 'preview', action: 'summarise', text: TEXT, wish: '', endpoint: 'own' });
    await card.heard('preview');
    engine.managedChanged(JSON.stringify({ endpoints: [] }));
    const { failure } = await card.heard('failed');
    assert.equal(failure.code, 'endpointNotApproved');
    assert.equal(seen.sessions.length, 0);
  }));

test('a policy that is withdrawn while the browser says whether it has a model hands nothing over', () => {
  let answer;
  const held = new Promise((resolve) => {
    answer = resolve;
  });
  return model({ held }, async (seen) => {
    const { engine } = start();
    const card = await send(engine);
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(seen.asked, 1, 'it is being asked');
    engine.managedChanged(JSON.stringify({ endpoints: [] }));
    answer();
    assert.equal((await card.heard('failed', 'done')).failure.code, 'endpointNotApproved');
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual([seen.sessions.length, seen.prompts.length], [0, 0]);
  });
});

test('a browser that never says whether it has a model has none', () =>
  model({ held: new Promise(() => {}) }, async (seen) => {
    const { engine } = start();
    const [shown, card] = await Promise.all([engine.admin({ kind: 'hello', version: 1 }), send(engine)]);
    assert.equal(shown.browserModel, 'unavailable');
    assert.equal((await card.heard('failed', 'done')).failure.code, 'browserModelUnavailable');
    assert.equal(seen.sessions.length, 0);
  }));

test('the browser is asked for its model only where that is shown or an endpoint is it', () =>
  model({}, async (seen) => {
    const { engine } = start({});
    const { browserModel } = await engine.admin({ kind: 'hello', version: 1 });
    assert.deepEqual([browserModel, seen.asked], [null, 0]);
    const shown = await engine.admin({ kind: 'hello', version: 1, browserModel: true });
    assert.deepEqual([shown.browserModel, seen.asked], ['available', 1]);
  }));

test('what no model takes is not learnt', async () => {
  const long = 'The pumps arrive on Friday. '.repeat(700);
  for (const contextWindow of [1, 666, Number.NaN, Number.POSITIVE_INFINITY])
    await model({ session: { contextWindow }, answer: () => ['Done.'] }, async () => {
      const { engine } = start();
      const first = await send(engine, long);
      await first.heard('done', 'failed');
      const second = await send(engine, long);
      await second.heard('done', 'failed');
      assert.equal(second.preview.further.length, first.preview.further.length);
    });
});

test('how much it takes is learnt from the session, under either name, and counts from the next question on', async () => {
  const long = 'The pumps arrive on Friday. '.repeat(700); // 19,600 bytes
  for (const session of [{ contextWindow: 9216 }, { inputQuota: 9216 }])
    await model({ session, answer: () => ['Done.'] }, async (seen) => {
      const { engine } = start();
      const first = await send(engine, long);
      assert.equal(first.preview.further.length, 2, 'as little as any takes, as long as nobody knows');
      assert.equal((await first.heard('done', 'failed')).kind, 'done');
      assert.equal(seen.sessions.length, 4, 'the parts, and what brings them together');
      const second = await send(engine, long);
      assert.equal(second.preview.further.length, 0);
      await second.heard('done', 'failed');
    });
});

test('a test of it tries what there is to try', () =>
  model({}, async (seen) => {
    const tested = await start().engine.admin({ kind: 'testEndpoint', endpoint: 'own' });
    assert.equal(tested.failure, null);
    assert.deepEqual(
      tested.checks.map(({ check, result }) => `${check} ${result}`),
      ['reachable passed', 'dialect passed', 'streaming passed'],
    );
    assert.deepEqual([seen.destroyed, seen.fetched], [1, 0]);
  }));
