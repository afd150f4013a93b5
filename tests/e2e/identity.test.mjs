// Signing in with the organisation's identity provider, a real one, in a real window.
import assert from 'node:assert/strict';
import { after, describe } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { CLIENT, startProvider } from './lib/identity.mjs';
import { pageAt } from './lib/installed.mjs';
import { leaked } from './lib/planted.mjs';
import { corp, undeployable } from './lib/policy.mjs';
import { admin, stored } from './lib/settings.mjs';
import { onStage } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

/** Seconds that an access token lasts; the extension takes a tenth less. */
const LIFETIME = 12;

const provider = await startProvider({ lifetime: LIFETIME });

const policy = (stage) => ({
  endpoints: [corp(stage)],
  roles: [
    { id: 'Underwriting', actions: ['summarise', 'reply'] },
    { id: 'Claims', actions: ['summarise'] },
  ],
  identity: {
    issuer: provider.issuer,
    clientId: CLIENT,
    scopes: ['openid', 'profile'],
    roleClaim: 'groups',
    roles: { 'grp-uw': 'Underwriting', 'grp-claims': 'Claims' },
    required: true,
    endpoints: ['corp'],
  },
});

describe('identity', { skip: await undeployable() }, () => {
  after(() => provider.close());
  onStage(
    'identity',
    (check, stage) => {
      const state = () => admin(stage.browser, { kind: 'hello', version: 1 });

      /** Until `done`, presses the one button of the provider's page where it shows it: it knows a person who was there before. */
      const press = (done) =>
        until('the sign-in is answered', async () => {
          const page = await pageAt(stage.browser.puppet, '/interaction/');
          // The page goes with its window while the click is being answered.
          await page?.click('#continue').catch(() => {});
          return done();
        });
      /** As a person does it in the settings; resolves to what they say then. */
      const signIn = async () => {
        const { redirect } = (await state()).identity;
        provider.redirectTo(redirect);
        const page = await stage.browser.openOwn('options.html');
        await (await page.waitForSelector('[data-do=signIn]')).click();
        await press(() => page.$('[data-do=signOut], #identity .notice.bad'));
        const words = await page.$eval('#identity', (section) => section.textContent);
        await page.close();
        return words;
      };
      const signOut = () => admin(stage.browser, { kind: 'signOut' });
      const failed = async (words) => {
        assert.match(await signIn(), words);
        assert.equal((await state()).identity.person, null);
        assert.equal(JSON.stringify(await stored(stage.browser)).includes('signIn"'), false, 'nothing is kept');
      };

      check('nothing is sent before somebody signs in, and the card says so', async () => {
        Object.assign(provider, { tokens: [], groups: ['grp-uw'], refuse: false });
        await stage.browser.permit('http://127.0.0.1/*');
        const { card } = await stage.ask('mail.html', 'summarise');
        assert.equal(await card.failure(), 'signInRequired');
        assert.deepEqual(stage.endpoint.received, []);
      });

      check('an answer of another attempt or another issuer signs nobody in', async () => {
        provider.down = true;
        await failed(/status 503/);
        provider.down = false;
        provider.issuerLie = true;
        await failed(/issuer/);
        provider.issuerLie = false;
        provider.nonceLie = true;
        await failed(/nonce/);
        provider.nonceLie = false;
      });

      check('the card signs in with one button and then asks as the role that the claim gives', async () => {
        const { identity } = await state();
        provider.redirectTo(identity.redirect);
        const { card } = await stage.ask('mail.html', 'summarise');
        assert.equal(await card.failure(), 'signInRequired');
        await card.click('[data-do=signIn]');
        await press(() => card.has('[data-part=outgoing]'));
        await card.state('preview');
        assert.match(await card.text('[data-part=role]'), /Underwriting/);
        await card.send();
        await card.answer();
        assert.deepEqual(leaked(stage.endpoint.received[0]), []);
        const [sent] = stage.endpoint.headers;
        assert.equal(sent.authorization, `Bearer ${provider.access}`);
        assert.equal(sent.cookie, undefined);
        const after = await state();
        assert.deepEqual([after.identity.person.name, after.managed.roles], ['Jane Doe', ['Underwriting']]);
      });

      check('tokens rest in session storage alone, and no page and no message ever sees one', async () => {
        const told = JSON.stringify(await state());
        const { local, page, databases, session } = await stored(stage.browser);
        for (const token of provider.tokens) {
          for (const [where, kept] of Object.entries({ local, page, databases }))
            assert.equal(JSON.stringify(kept).includes(token), false, where);
          assert.equal(told.includes(token), false, 'a message');
        }
        assert.equal(JSON.stringify(session).includes(provider.access), true, 'the test knows the token');
      });

      check('a sign-in that is over is renewed before a question, and its role with it', async () => {
        provider.groups = ['grp-claims'];
        await pause((await endOf(stage)) - Date.now());
        const before = provider.tokens.length;
        const { card } = await stage.ask('mail.html', 'summarise');
        await card.state('preview');
        assert.match(await card.text('[data-part=role]'), /Claims/);
        assert.ok(provider.tokens.length > before, 'new tokens were given');
      });

      check('a provider that would not renew it ends it in sight of the person', async () => {
        provider.refuse = true;
        await pause((await endOf(stage)) - Date.now());
        const { card } = await stage.ask('mail.html', 'summarise');
        assert.equal(await card.failure(), 'signInRequired');
        assert.equal((await state()).identity.ended, true);
        assert.deepEqual(stage.endpoint.received, []);
        provider.refuse = false;
      });

      check('a claim that is mapped to nothing allows no more than any role, and signing out forgets', async () => {
        provider.groups = ['visitors'];
        assert.match(await signIn(), /Claims, Underwriting/);
        const { identity, managed } = await signOut();
        assert.deepEqual([identity.person, managed.roles], [null, []]);
        const { session, local } = await stored(stage.browser);
        for (const token of provider.tokens) assert.equal(JSON.stringify({ session, local }).includes(token), false);
        provider.groups = ['grp-uw'];
      });
    },
    { endpoint: false, policy },
  );
});

/** When the kept sign-in ends, in milliseconds since 1970; a second later nobody doubts it. Looks once: a page of ours renews it. */
async function endOf(stage) {
  const { session } = await stored(stage.browser);
  return (JSON.parse(session.signIn).current.until + 1) * 1000;
}
