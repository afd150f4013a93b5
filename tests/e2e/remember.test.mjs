// A sign-in that outlives the browser's session, and a sign-out that ends the provider's: where the organisation wants them.
import assert from 'node:assert/strict';
import { after, describe } from 'node:test';
import { CLIENT, startProvider } from './lib/identity.mjs';
import { pageAt } from './lib/installed.mjs';
import { corp, undeployable } from './lib/policy.mjs';
import { admin, stored } from './lib/settings.mjs';
import { onStage } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

const provider = await startProvider();

const policy = (stage) => ({
  endpoints: [corp(stage)],
  identity: {
    issuer: provider.issuer,
    clientId: CLIENT,
    scopes: ['openid', 'profile', 'offline_access'],
    required: true,
    endpoints: ['corp'],
    remember: true,
    endSession: true,
  },
});

describe('remember', { skip: await undeployable() }, () => {
  after(() => provider.close());
  onStage(
    'remember',
    (check, stage) => {
      const state = () => admin(stage.browser, { kind: 'hello', version: 1 });

      /** In the settings, until `done(page)`: presses what the provider's pages ask to press. */
      async function press(does, done) {
        const page = await stage.browser.openOwn('options.html');
        await (await page.waitForSelector(`[data-do=${does}]`)).click();
        await until(`${does} is answered`, async () => {
          for (const [part, button] of [
            ['/interaction/', '#continue'],
            ['/session/end', 'button[value=yes]'],
          ]) {
            // The page goes with its window while the click is being answered.
            await (await pageAt(stage.browser.puppet, part))?.click(button).catch(() => {});
          }
          return done(page);
        });
        await page.close();
      }
      const signIn = async () => {
        provider.redirectTo((await state()).identity.redirect);
        await press('signIn', (page) => page.$('[data-do=signOut]'));
      };

      /** As when the browser was closed and opened again: what lives for its session is gone, and so is the background. */
      async function restart() {
        const page = await stage.browser.openOwn('options.html');
        await page.evaluate(() => chrome.storage.session.clear());
        await page.close();
        await stage.browser.killBackground();
      }

      check('the refresh token alone lasts, and signs in again without a window', async () => {
        await stage.browser.permit('http://127.0.0.1/*');
        await signIn();
        const { local, databases, session } = await stored(stage.browser);
        const lasting = JSON.stringify([local, databases]);
        assert.equal(provider.tokens.filter((token) => lasting.includes(token)).length, 1, 'one token lasts');
        assert.equal(lasting.includes(provider.access), false, 'and it is not the access token');
        assert.equal(lasting.includes('Jane Doe'), false, 'nor who it is');
        assert.equal(JSON.stringify(session).includes(provider.access), true, 'the test knows the token');

        const { greeted, access } = provider;
        await restart();
        const { card } = await stage.ask('mail.html', 'summarise');
        await card.send();
        await card.answer();
        assert.notEqual(provider.access, access, 'another access token was given');
        assert.equal(stage.endpoint.headers[0].authorization, `Bearer ${provider.access}`);
        assert.equal(provider.greeted, greeted, 'nobody was asked anything');
      });

      check("signing out forgets what lasts and ends the provider's own session", async () => {
        const { greeted } = provider;
        await press('signOut', (page) => page.$('[data-do=signIn]'));
        await until('the session has ended', () => provider.ended === 1);
        const kept = JSON.stringify(await stored(stage.browser));
        for (const token of provider.tokens) assert.equal(kept.includes(token), false);
        await restart();
        const { card } = await stage.ask('mail.html', 'summarise');
        assert.equal(await card.failure(), 'signInRequired');
        assert.deepEqual(stage.endpoint.received, []);
        await signIn();
        assert.ok(provider.greeted > greeted, 'the provider asks anew who it is');
        provider.ended = 0;
      });
    },
    { endpoint: false, policy },
  );
});
