// Only the approved endpoint is ever contacted, and whatever it answers, the card says what happened and keeps the text.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { speak } from './lib/dialects.mjs';
import { answerTo, redirectTo, refuse, startEndpoint, transcript } from './lib/servers.mjs';
import { admin, ENDPOINT_ID, form, useEndpoint } from './lib/settings.mjs';
import { onStage } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

const MAIL = 'margaret.okafor@brightwater.example';

/** The dialects besides OpenAI's chat completions: behind which address, and the path that must be asked. */
const OTHERS = [
  { dialect: 'ollama', url: '', path: '/api/chat' },
  { dialect: 'anthropic', url: '/v1', path: '/v1/messages' },
  { dialect: 'gemini', url: '/v1beta', path: '/v1beta/models/test-model:streamGenerateContent?alt=sse' },
  { dialect: 'responses', url: '/v1', path: '/v1/responses' },
  {
    dialect: 'azure',
    url: '/openai/deployments/d',
    apiVersion: '2024-10-21',
    path: '/openai/deployments/d/chat/completions?api-version=2024-10-21',
  },
];

/** Milliseconds in which a request that must not come would have come. */
const SOON = 500;

onStage('endpoints', (check, stage) => {
  let other;
  before(async () => void (other = await startEndpoint()));
  after(() => other.close());

  /** Asks, confirms, and expects this failure; then that the text is still there to be sent. */
  async function fails(code, { sent = true, detail } = {}) {
    const { card } = await stage.ask('fields.html', 'summarise');
    await card.send();
    assert.equal(await card.failure(), code);
    const words = await card.text('[data-part=failure]');
    assert.ok(words.trim().length > 20, `it says what happened: ${words}`);
    if (detail) assert.match(words, detail);
    stage.endpoint.behave = stage.endpoint.usual;
    const before = stage.endpoint.received.length;
    assert.equal(before, sent ? 1 : 0);
    return card;
  }

  async function thenWorks(card) {
    await card.click('[data-do=again]');
    await card.send();
    assert.ok((await card.answer()).includes(MAIL));
  }

  for (const status of [301, 302, 303, 307, 308]) {
    check(`a redirect (${status}) to another origin is not followed`, async () => {
      other.reset();
      stage.endpoint.behave = redirectTo(other.origin, status);
      const card = await fails('redirected');
      await pause(SOON);
      assert.deepEqual(other.received, []);
      await thenWorks(card);
    });
  }

  check('an endpoint withdrawn between preview and send gets nothing', async () => {
    const { card } = await stage.ask('fields.html', 'summarise');
    await card.state('preview');
    await admin(stage.browser, {
      kind: 'saveSettings',
      settings: { endpoints: [], defaultEndpoint: '', labels: [], terms: [] },
    });
    try {
      assert.equal(await card.failure(), 'endpointNotApproved');
      await pause(SOON);
      assert.deepEqual(stage.endpoint.received, []);
    } finally {
      await useEndpoint(stage.browser, { url: stage.endpoint.url });
    }
    await thenWorks(card);
  });

  check('an endpoint withdrawn while it answers is cut off', async () => {
    stage.endpoint.behave = async (_body, response) => {
      response
        .writeHead(200, { 'content-type': 'text/event-stream' })
        .write(transcript('A beginning').subarray(0, 200));
    };
    const { card } = await stage.ask('fields.html', 'summarise');
    await card.send();
    await card.state('streaming');
    await admin(stage.browser, {
      kind: 'saveSettings',
      settings: { endpoints: [], defaultEndpoint: '', labels: [], terms: [] },
    });
    try {
      assert.equal(await card.failure(), 'endpointNotApproved');
      await until('the connection is closed', () => stage.endpoint.closed === 1);
    } finally {
      await useEndpoint(stage.browser, { url: stage.endpoint.url });
    }
  });

  check('an address changed to another origin is shown again before anything is sent there', async () => {
    other.reset();
    const { page, card } = await stage.ask('fields.html', 'summarise');
    await card.state('preview');
    await admin(stage.browser, { kind: 'saveSettings', settings: form({ url: other.url }) });
    try {
      await until('the card names the other origin', async () => (await card.text())?.includes(other.origin));
      await pause(SOON);
      assert.deepEqual([...stage.endpoint.received, ...other.received], []);
      await page.bringToFront();
      await card.send();
      await card.answer();
      assert.deepEqual(stage.endpoint.received, [], 'the withdrawn address got nothing');
      assert.equal(other.received.length, 1);
    } finally {
      await useEndpoint(stage.browser, { url: stage.endpoint.url });
    }
  });

  check('a wrong key is told from a missing one', async () => {
    stage.endpoint.behave = refuse(401, { error: { message: 'Incorrect API key provided', code: 'invalid_api_key' } });
    await fails('keyMissing');
    await admin(stage.browser, { kind: 'setKey', endpoint: ENDPOINT_ID, key: 'sk-made-up', remember: false });
    try {
      stage.endpoint.reset();
      stage.endpoint.behave = refuse(401, {
        error: { message: 'Incorrect API key provided', code: 'invalid_api_key' },
      });
      const card = await fails('keyRefused');
      assert.equal(stage.endpoint.headers[0].authorization, 'Bearer sk-made-up');
      await thenWorks(card);
    } finally {
      await admin(stage.browser, { kind: 'setKey', endpoint: ENDPOINT_ID, key: '', remember: false });
    }
  });

  check('an unknown model', async () => {
    stage.endpoint.behave = refuse(404, {
      error: { message: 'The model `test-model` does not exist', code: 'model_not_found' },
    });
    await thenWorks(await fails('modelNotFound'));
  });

  check('too many requests, and how long to wait', async () => {
    stage.endpoint.behave = refuse(
      429,
      { error: { message: 'Rate limit reached' } },
      { 'retry-after': '600', 'access-control-expose-headers': 'retry-after' },
    );
    await thenWorks(await fails('rateLimited', { detail: /600/ }));
  });

  check('an error of the server', async () => {
    stage.endpoint.behave = refuse(500, { error: { message: 'Something broke' } });
    await thenWorks(await fails('serverError', { detail: /500|Something broke/ }));
  });

  check('a web page instead of an answer, shown as words', async () => {
    stage.endpoint.behave = refuse(200, '<!doctype html><title>Sign in</title><img src=x onerror=alert(1)>');
    const card = await fails('notTheDialect');
    assert.equal(await card.has('[data-part=failure] img'), false);
    await thenWorks(card);
  });

  check('an error in the middle of the stream keeps what had arrived', async () => {
    stage.endpoint.behave = async (_body, response) => {
      const bytes = transcript('First [EMAIL_1] then nothing');
      response
        .writeHead(200, { 'content-type': 'text/event-stream' })
        .write(bytes.subarray(0, bytes.lastIndexOf('\n\n', bytes.length * 0.75) + 2));
      response.end(`data: ${JSON.stringify({ error: { message: 'The backend went away', code: 500 } })}\n\n`);
    };
    const card = await fails('streamError');
    assert.ok((await card.text('[data-part=answer]')).includes(MAIL));
    await thenWorks(card);
  });

  check('a stream that ends too early', async () => {
    stage.endpoint.behave = async (_body, response) => {
      const bytes = transcript('First [EMAIL_1] then nothing');
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end(bytes.subarray(0, bytes.length - 120));
    };
    const card = await fails('truncated');
    assert.ok((await card.text('[data-part=answer]')).includes(MAIL));
    await thenWorks(card);
  });

  check('a connection that breaks off', async () => {
    stage.endpoint.behave = async (_body, response) => {
      response
        .writeHead(200, { 'content-type': 'text/event-stream' })
        .write(transcript('First [EMAIL_1]').subarray(0, 300));
      await pause(100);
      response.destroy();
    };
    await thenWorks(await fails('truncated'));
  });

  check('an endpoint that is not there', async () => {
    const gone = await startEndpoint();
    await gone.close();
    await useEndpoint(stage.browser, { url: gone.url });
    try {
      // Without a permission for the origin the browser does not tell a dead server from one that refuses scripts.
      await fails('noHostPermission', { sent: false });
    } finally {
      await useEndpoint(stage.browser, { url: stage.endpoint.url });
    }
  });

  for (const { dialect, url, path, apiVersion } of OTHERS) {
    check(`an endpoint that speaks ${dialect}`, async () => {
      await useEndpoint(stage.browser, { url: `${stage.endpoint.origin}${url}`, dialect, apiVersion });
      try {
        if (dialect !== 'azure') stage.endpoint.usual = stage.endpoint.behave = speak(dialect, answerTo);
        const { card } = await stage.ask('fields.html', 'summarise');
        await card.send();
        assert.ok((await card.answer()).includes(MAIL));
        const [body] = stage.endpoint.received;
        assert.ok(!body.includes(MAIL));
        assert.deepEqual(stage.endpoint.paths, [path]);
      } finally {
        await useEndpoint(stage.browser, { url: stage.endpoint.url });
      }
    });
  }

  check('Azure is given its key in the header that was chosen', async () => {
    const { dialect, url, apiVersion } = OTHERS.find((other) => other.dialect === 'azure');
    const settings = form({ url: `${stage.endpoint.origin}${url}`, dialect, apiVersion });
    for (const [auth, header, value] of [
      ['', 'api-key', 'invented'],
      ['bearer', 'authorization', 'Bearer invented'],
      ['apiKey', 'api-key', 'invented'],
    ]) {
      settings.endpoints[0].auth = auth;
      assert.deepEqual((await admin(stage.browser, { kind: 'saveSettings', settings })).problems, []);
      await admin(stage.browser, { kind: 'setKey', endpoint: ENDPOINT_ID, key: 'invented', remember: false });
      const { card } = await stage.ask('fields.html', 'summarise');
      await card.send();
      await card.answer();
      const { [header]: sent, ...rest } = stage.endpoint.headers.at(-1);
      assert.equal(sent, value);
      assert.equal(JSON.stringify(rest).includes('invented'), false, 'and in no other');
    }
    await admin(stage.browser, { kind: 'setKey', endpoint: ENDPOINT_ID, key: '', remember: false });
    await useEndpoint(stage.browser, { url: stage.endpoint.url });
  });

  check('an Ollama that refuses the extension is told how to let it in', async () => {
    await useEndpoint(stage.browser, { url: stage.endpoint.origin, dialect: 'ollama' });
    try {
      stage.endpoint.usual = speak('ollama', answerTo);
      stage.endpoint.behave = refuse(403, '');
      await thenWorks(await fails('originRefused', { detail: new RegExp(`OLLAMA_ORIGINS=.*${stage.browser.origin}`) }));
    } finally {
      await useEndpoint(stage.browser, { url: stage.endpoint.url });
    }
  });
});
