// The loop against a server nobody here wrote: the LiteLLM proxy, whose mock answers need no model and no network.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { fileURLToPath } from 'node:url';
import { admin, ENDPOINT_ID, useEndpoint } from './lib/settings.mjs';
import { onStage } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

const LITELLM = fileURLToPath(new URL('../../.venv/bin/litellm', import.meta.url));
const KEY = 'sk-master-invented';
const MISSING = existsSync(LITELLM)
  ? false
  : 'no .venv/bin/litellm: ./build.sh test installs it from tests/e2e/requirements.txt';

/** `relayed` asks the proxy itself: only what comes from another server is streamed in the other dialects. */
const config = (port) => `
model_list:
  - model_name: echo
    litellm_params: { model: openai/echo, api_key: invented, mock_response: "Dear [PERSON_1], naïve café ✓ 😀: I write to [EMAIL_1]." }
  - model_name: limited
    litellm_params: { model: openai/limited, api_key: invented, mock_response: "litellm.RateLimitError" }
  - model_name: relayed
    litellm_params: { model: hosted_vllm/echo, api_key: ${KEY}, api_base: "http://127.0.0.1:${port}/v1" }
router_settings:
  num_retries: 0
general_settings:
  master_key: ${KEY}
`;

describe('litellm', { skip: MISSING }, () => {
  let proxy;
  before(async () => void (proxy = await startProxy()), { timeout: 90_000 });
  after(() => proxy?.stop());

  onStage(
    'litellm',
    (check, stage) => {
      async function ask(model, key, { at = '/v1', ...endpoint } = {}) {
        await useEndpoint(stage.browser, { url: `${proxy.origin}${at}`, model, name: 'LiteLLM', ...endpoint });
        await admin(stage.browser, { kind: 'setKey', endpoint: ENDPOINT_ID, key, remember: false });
        const { card } = await stage.ask('fields.html', 'reply');
        await card.send();
        return card;
      }

      for (const [dialect, model, endpoint] of [
        ['openai', 'echo', {}],
        ['azure', 'echo', { at: '/openai/deployments/echo', apiVersion: '2024-10-21' }],
        ['anthropic', 'relayed', {}],
        ['gemini', 'relayed', { at: '/v1beta' }],
      ]) {
        check(`asked as ${dialect}, the answer streams and is restored`, async () => {
          const card = await ask(model, KEY, { dialect, ...endpoint });
          assert.equal(
            await card.answer(),
            'Dear Margaret Okafor, naïve café ✓ 😀: I write to margaret.okafor@brightwater.example.',
          );
        });
      }

      check('a wrong key is refused, and the card says so', async () => {
        // Without a database the proxy answers 400 to a key it does not know, and 401 to none.
        assert.ok(['keyRefused', 'requestRefused'].includes(await (await ask('echo', 'sk-wrong')).failure()));
      });

      check('no key at all', async () => {
        // The proxy refuses it before its CORS rules apply; without a permission for its origin the browser then tells nobody.
        assert.equal(await (await ask('echo', '')).failure(), 'noHostPermission');
      });

      check('a model it does not know', async () => {
        assert.ok(['modelNotFound', 'requestRefused'].includes(await (await ask('nothing', KEY)).failure()));
      });

      check('a rate limit is waited for, asked about again twice, and then told', async () => {
        const card = await ask('limited', KEY);
        for (const seconds of [1, 4]) {
          await until(`the card waits for ${seconds} s`, async () =>
            (await card.text('.waiting'))?.includes(
              `LiteLLM is being asked too much at the moment. Trying again in about ${seconds} s`,
            ),
          );
        }
        assert.equal(await card.failure(), 'rateLimited');
      });
    },
    { endpoint: false },
  );
});

async function startProxy() {
  const folder = await mkdtemp(join(tmpdir(), 'scrim-litellm-'));
  const file = join(folder, 'config.yaml');
  const port = await freePort();
  await writeFile(file, config(port));
  const process_ = spawn(LITELLM, ['--config', file, '--host', '127.0.0.1', '--port', String(port)], {
    cwd: folder,
    env: { ...process.env, LITELLM_LOCAL_MODEL_COST_MAP: 'True', LITELLM_TELEMETRY: 'False' },
    stdio: 'ignore',
  });
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    process_.kill();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await until(
      'LiteLLM is ready',
      async () => process_.exitCode === null && (await fetch(`${origin}/health/liveliness`)).ok,
      80_000,
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, stop };
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
