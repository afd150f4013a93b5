// What an organisation sets through the browser's own channel holds, whatever the person's settings say.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { Options } from './lib/options.mjs';
import { leaked } from './lib/planted.mjs';
import { corp, HOSTILE, undeployable } from './lib/policy.mjs';
import { refuse } from './lib/servers.mjs';
import { admin, form } from './lib/settings.mjs';
import { onStage } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

const policy = (stage) => ({
  endpoints: [corp(stage), ...HOSTILE],
  labels: { PL_PESEL: 'block' },
  mayRelease: ['PERSON'],
  preview: 'whenFound',
  terms: [{ text: 'Kind regards', label: 'CODE_NAME' }],
});

describe('managed', { skip: await undeployable() }, () => {
  onStage(
    'managed',
    (check, stage) => {
      const state = () => admin(stage.browser, { kind: 'hello', version: 1 });
      const ids = ({ endpoints }) => endpoints.map(({ id }) => id);

      check('it holds from the first question on, and only what can be read of it is approved', async () => {
        const { endpoints, managed } = await state();
        assert.deepEqual(ids({ endpoints }), ['corp', 'builtin']);
        assert.deepEqual(managed.problems.map(({ key }) => key).sort(), [
          'endpoints[1].url',
          'endpoints[2].url',
          'endpoints[3].url',
          'endpoints[4].url',
        ]);
        const { card } = await stage.ask('mail.html', 'summarise');
        await card.state('preview');
        assert.equal(await card.text('.destination .origin'), stage.endpoint.origin);
        assert.match(await card.text('[data-part=outgoing]'), /\[CODE_NAME_1\]/);
        await card.send();
        await card.answer();
        assert.deepEqual(leaked(stage.endpoint.received[0]), []);
        assert.equal(JSON.parse(stage.endpoint.received[0]).model, 'large');
      });

      check('what leaves without a look is shown on the card, also where it fails', async () => {
        stage.endpoint.behave = refuse(400, { error: { message: 'no' } });
        const { card } = await stage.ask('fields.html', 'summarise', '#editable');
        assert.equal(await card.failure(), 'requestRefused');
        await card.click('.folds summary');
        assert.equal(await card.text('.folds .body'), 'Before (after)');
        assert.match(stage.endpoint.received[0], /<text>\\nBefore \(after\)/);
      });

      check('settings of the person can add nothing to it and loosen nothing of it', async () => {
        const own = form({ url: 'https://mine.example/v1', id: 'mine' });
        const labels = [{ label: 'EMAIL_ADDRESS', handling: 'allow' }];
        const saved = await admin(stage.browser, { kind: 'saveSettings', settings: { ...own, labels } });
        assert.deepEqual(saved.problems, []);
        assert.deepEqual(ids(saved), ['corp', 'builtin']);
        const { card } = await stage.ask('mail.html', 'summarise');
        await card.state('preview');
        assert.deepEqual(leaked(await card.text('[data-part=outgoing]')), []);
      });

      check('the settings say what is set and offer nothing that would not hold', async () => {
        const { page } = await Options.open(stage.browser);
        const words = await page.$eval('main', (main) => main.innerText);
        assert.match(words, /Your organisation has set some of this/);
        assert.match(words, /no others can be added/);
        assert.equal(await page.$('#endpoints > .row button'), null);
        const [, key, ...others] = await page.$$('#endpoints .endpoint button');
        assert.equal(others.length, 0, 'a test and a key, no more');
        await key.click();
        const field = await page.waitForSelector('#endpoints .editor input[type=password]');
        await field.type('sk-invented');
        await page.click('#endpoints .editor button[type=submit]');
        await until('the key is kept', async () => (await state()).keys.some(({ endpoint }) => endpoint === 'corp'));
        const blocked = await page.$$eval('#labels select', (all) => all.filter(({ disabled }) => disabled).length);
        assert.equal(blocked, 1);
      });

      check('a stop, another policy and its end count at once', { skip: !stage.chromium }, async () => {
        const { page, card } = await stage.ask('mail.html', 'summarise');
        await card.state('preview');
        await stage.policy.change({ ...policy(stage), stop: true });
        assert.equal(await card.failure(), 'stopped');
        await stage.policy.change({ ...policy(stage), sites: [{ match: stage.pages.origin, rule: 'block' }] });
        await until('it has arrived', async () => (await state()).managed.keys.includes('sites'));
        await page.bringToFront();
        await card.click('[data-do=again]');
        assert.equal(await card.failure(), 'siteBlocked');
        assert.deepEqual(stage.endpoint.received, []);
        await stage.policy.change({});
        await until('it is gone', async () => ids(await state()).includes('mine'));
      });
    },
    { endpoint: false, policy },
  );
});
