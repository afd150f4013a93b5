// The loop against llama.cpp itself, with the smallest model that it runs: real tokens, of which placeholders take two each.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Card } from './lib/card.mjs';
import { admin, form, useEndpoint } from './lib/settings.mjs';
import { onStage } from './lib/stage.mjs';
import { SAYS } from './llama/model.mjs';

const SERVER = fileURLToPath(new URL('llama/server.mjs', import.meta.url));
const MISSING = existsSync(new URL('llama/node_modules/node-llama-cpp', import.meta.url))
  ? false
  : 'no tests/e2e/llama/node_modules: ./build.sh test installs it from tests/e2e/llama/package-lock.json';

const MAIL = 'margaret.okafor@brightwater.example';
const RESTORED = SAYS.replace('[PERSON_1]', 'Margaret Okafor').replace('[EMAIL_1]', MAIL);
const LONG = Array.from(
  { length: 20 },
  (_, number) =>
    `Point ${number}: Margaret Okafor <${MAIL}> reported that pump ${number} will be delivered on Thursday.`,
).join('\n\n');

describe('llama.cpp', { skip: MISSING }, () => {
  let server;
  before(async () => void (server = await startServer()), { timeout: 60_000 });
  after(() => server?.stop());

  onStage(
    'llama.cpp',
    (check, stage) => {
      async function pasted(text, action) {
        const page = await stage.browser.openOwn('pad.html');
        await page.waitForSelector('textarea');
        await page.$eval('textarea', (field, value) => void (field.value = value), text);
        await page.type('textarea', ' ');
        await page.click(`[data-action=${action}]`);
        return new Card(stage.browser, page);
      }

      check('its tokens stream and are restored', async () => {
        await useEndpoint(stage.browser, { url: `${server.origin}/v1`, model: 'tiny' });
        const { card } = await stage.ask('fields.html', 'reply');
        await card.send();
        assert.equal(await card.answer(), RESTORED);
      });

      check('a text longer than its context goes in parts', async () => {
        await useEndpoint(stage.browser, { url: `${server.origin}/v1`, model: 'tiny', contextTokens: 1_000 });
        const card = await pasted(LONG, 'summarise');
        await card.state('preview');
        assert.match(await card.text('[data-part=parts]'), /goes in [3-9] parts/u);
        await card.send();
        assert.equal(await card.answer(), RESTORED);
      });

      check('a text longer than anybody said it takes is refused, and the card says why', async () => {
        await useEndpoint(stage.browser, { url: `${server.origin}/v1`, model: 'tiny' });
        const card = await pasted(LONG.repeat(6), 'reply');
        await card.send();
        assert.equal(await card.failure(), 'tooLong');
      });

      check('its models are listed, with how much they take', async () => {
        const [endpoint] = form({ url: `${server.origin}/v1`, model: '' }).endpoints;
        const { models, failure } = await admin(stage.browser, { kind: 'listModels', endpoint, key: '' });
        assert.deepEqual([models, failure], [[{ id: 'tiny', contextTokens: 8192 }], null]);
      });
    },
    { endpoint: false },
  );
});

async function startServer() {
  const folder = await mkdtemp(join(tmpdir(), 'scrim-llama-'));
  const process_ = spawn(process.execPath, [SERVER, folder], { stdio: ['ignore', 'pipe', 'ignore'] });
  const stop = async () => {
    process_.kill();
    await rm(folder, { recursive: true, force: true });
  };
  for await (const origin of createInterface({ input: process_.stdout })) return { origin, stop };
  await stop();
  throw new Error('llama.cpp ended before it was ready');
}
