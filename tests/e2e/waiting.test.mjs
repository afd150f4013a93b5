// What takes more than one request: a busy endpoint that is asked again, a long text that goes in parts; and the settings'
// test of a service and list of its models.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { Card } from './lib/card.mjs';
import { Options } from './lib/options.mjs';
import { leaked } from './lib/planted.mjs';
import { refuse, textOf } from './lib/servers.mjs';
import { form, useEndpoint } from './lib/settings.mjs';
import { onStage } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

const MAIL = 'margaret.okafor@brightwater.example';
const WAIT = { 'access-control-expose-headers': 'retry-after' };

const LONG = Array.from(
  { length: 40 },
  (_, number) =>
    `Point ${number}: Margaret Okafor <${MAIL}> reported that pump ${number} will be delivered on Thursday.`,
).join('\n\n');

onStage('waiting', (check, stage) => {
  check('a busy endpoint is asked again, and the card says so meanwhile', async () => {
    stage.endpoint.behave = refuse(429, { error: { message: 'Slow down' } }, { ...WAIT, 'retry-after': '2' });
    const { card } = await stage.ask('fields.html', 'summarise');
    await card.send();
    const words = await until('the card says that it waits', async () => {
      const text = await card.text('.waiting');
      return text?.includes('3 s') && text;
    });
    assert.match(words, /Test endpoint is being asked too much/u);
    stage.endpoint.behave = stage.endpoint.usual;
    assert.ok((await card.answer()).includes(MAIL));
    const [first, second, ...rest] = stage.endpoint.received;
    assert.equal(first, second);
    assert.deepEqual(rest, []);
  });

  check('a stop ends the wait, and nothing goes out any more', async () => {
    stage.endpoint.behave = refuse(503, '', { ...WAIT, 'retry-after': '1' });
    const { card } = await stage.ask('fields.html', 'summarise');
    await card.send();
    await until('the card waits', async () => (await card.text('.waiting'))?.includes('2 s'));
    await card.click('[data-do=stop]');
    await card.state('stopped');
    await pause(2_000);
    assert.equal(stage.endpoint.received.length, 1);
  });

  check('a long text goes in parts, all of them shown before, and comes back as one answer', async () => {
    await useEndpoint(stage.browser, { url: stage.endpoint.url, contextTokens: 1_200 });
    try {
      let number = 0;
      stage.endpoint.answer = () => `Answer ${(number += 1)}: [EMAIL_1] writes.`;
      const page = await stage.browser.openOwn('pad.html');
      await page.waitForSelector('textarea');
      await page.$eval('textarea', (field, text) => void (field.value = text), LONG);
      await page.type('textarea', ' ');
      await page.click('[data-action=summarise]');
      const card = new Card(stage.browser, page);
      await card.state('preview');
      const said = /goes in (\d+) parts/u.exec(await card.text('[data-part=parts]'));
      const parts = Number(said[1]);
      assert.ok(parts > 2, said[0]);
      await card.click('.folds details:last-of-type summary');
      const shown = await stage.browser.inCard(page, (root) =>
        [...root.querySelectorAll('.folds .body')].map(({ textContent }) => textContent),
      );
      assert.equal(shown.length, parts);
      await card.send();
      assert.equal(await card.answer(), `Answer ${parts + 1}: ${MAIL} writes.`);
      const { received } = stage.endpoint;
      assert.deepEqual(received.slice(0, -1), shown, 'what was shown is what was sent');
      assert.equal(received.length, parts + 1);
      for (const body of received) assert.deepEqual(leaked(body), []);
      assert.match(textOf(received.at(-1)), /^Answer 1: \[EMAIL_1\] writes\.\n\n---\n\nAnswer 2/u);
    } finally {
      await useEndpoint(stage.browser, { url: stage.endpoint.url });
    }
  });

  check('the test of a service says what of it works', async () => {
    await stage.browser.allow('http://127.0.0.1/*');
    const options = await Options.open(stage.browser);
    const results = () =>
      options.page.$$eval('[data-part=checks] li', (rows) =>
        Object.fromEntries(rows.map((row) => [row.dataset.check, row.dataset.result])),
      );
    const test = async (wanted) => {
      await options.test();
      return until('the checks are there', async () => {
        const now = await results();
        return now.streaming === wanted && now;
      });
    };
    assert.equal((await test('warned')).dialect, 'passed', 'the whole answer came at once');
    stage.endpoint.behave = refuse(404, { error: { message: 'The model `test-model` does not exist' } });
    const { key, model } = await test('unknown');
    assert.deepEqual([key, model], ['passed', 'failed']);
  });

  check('the models of a service can be chosen from, with how much they take', async () => {
    stage.endpoint.behave = async (_body, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ data: [{ id: 'large', max_model_len: 32_768 }, { id: 'small' }] }));
    await stage.browser.allow('http://127.0.0.1/*');
    const options = await Options.open(stage.browser);
    await options.edit();
    await options.page.click('.models button');
    const offered = await until('the models are offered', async () => {
      const now = await options.page.$$eval('form.editor datalist option', (all) => all.map(({ value }) => value));
      return now.length > 0 && now;
    });
    assert.deepEqual(offered, ['large', 'small']);
    assert.deepEqual(stage.endpoint.paths, ['/v1/models']);
    assert.deepEqual(stage.endpoint.received, [''], 'nothing but the question for the list');
    try {
      assert.deepEqual(await options.fill({ model: 'large' }), []);
      await options.edit();
      const [, , , , takes] = await options.page.$$eval('form.editor .field input', (all) =>
        all.map(({ value }) => value),
      );
      assert.equal(takes, '32768');
    } finally {
      await useEndpoint(stage.browser, form({ url: stage.endpoint.url }).endpoints[0]);
    }
  });
});
