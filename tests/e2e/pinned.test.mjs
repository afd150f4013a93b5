// A build that is pinned to an organisation's endpoints: the browser itself refuses all others, whoever asks.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { startEndpoint } from './lib/servers.mjs';
import { useEndpoint } from './lib/settings.mjs';
import { onStage } from './lib/stage.mjs';

const { endpoints } = JSON.parse(readFileSync(new URL('pinned.json', import.meta.url), 'utf8'));
const [{ url }] = endpoints;

onStage(
  'pinned',
  (check, stage) => {
    /** What a fetch from the extension's own page comes to: a status, or the error's name. */
    const reach = async (address) => {
      const page = await stage.browser.openOwn('options.html');
      return page.evaluate(
        (address) =>
          fetch(address, { method: 'POST', body: '{}' }).then(
            ({ status }) => status,
            ({ name }) => name,
          ),
        address,
      );
    };

    check('the pinned endpoint is reached, and no other', async () => {
      const pinned = await startEndpoint({ port: Number(new URL(url).port) });
      try {
        pinned.behave = async (_body, response) => void response.writeHead(200).end();
        assert.equal(await reach(`${url}/chat/completions`), 200);
        assert.equal(await reach(stage.endpoint.url), 'TypeError');
        assert.deepEqual(stage.endpoint.received, []);

        pinned.reset();
        await useEndpoint(stage.browser, { url });
        const { card } = await stage.ask('mail.html', 'summarise');
        await card.send();
        await card.answer();
        assert.equal(pinned.received.length, 1);
      } finally {
        await pinned.close();
      }
    });

    check('settings that name another endpoint reach nothing', async () => {
      await useEndpoint(stage.browser, { url: stage.endpoint.url });
      const { card } = await stage.ask('mail.html', 'summarise');
      await card.send();
      assert.equal(await card.failure(), 'unreachable');
      assert.deepEqual(stage.endpoint.received, []);
    });
  },
  { dist: 'target/e2e-pinned', endpoint: false },
);
