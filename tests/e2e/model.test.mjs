// The browser's own model, as the browsers here really have it: Chromium with the API and no model, Firefox with neither. The
// settings and the card say so, nothing is lost and nothing is sent. An answer of it is tested in tests/wasm/model.test.mjs.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { Options } from './lib/options.mjs';
import { admin, stored, useEndpoint } from './lib/settings.mjs';
import { onStage } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

const OWN = { dialect: 'browser', url: '', model: '', name: 'On this device' };

/** Milliseconds in which a request that must not come would have come. */
const SOON = 500;

onStage("the browser's own model", (check, stage) => {
  const state = () => (stage.chromium ? 'unavailable' : 'missing');

  check('it is offered where the browser knows of one, with how it stands', async () => {
    const options = await Options.open(stage.browser);
    await options.page.click('#endpoints > .row button');
    await options.page.waitForSelector('form.editor');
    const offered = await options.page.$$eval('form.editor select option', (all) => all.map(({ value }) => value));
    assert.equal(offered.includes('browser'), stage.chromium);
    assert.equal((await admin(stage.browser, { kind: 'hello', version: 1, browserModel: true })).browserModel, state());
    if (!stage.chromium) return;
    await options.page.select('form.editor select', 'browser');
    const note = await options.page.waitForSelector('form.editor [data-part=browser-model]');
    assert.equal(await note.evaluate(({ dataset }) => dataset.state), 'unavailable');
    assert.match(await note.evaluate(({ innerText }) => innerText), /memory and disk space/u);
    // Neither an address nor a model nor a key is asked for.
    assert.equal((await options.page.$$('form.editor .field input')).length, 2);
    assert.deepEqual(await options.fill({ dialect: 'browser', name: 'On this device' }), []);
    await until('it has a row', async () => (await options.endpoints()).some((row) => row.includes('On this device')));
    assert.ok(JSON.stringify((await stored(stage.browser)).local).includes('browser'));
  });

  check('asked all the same, the card says why not, keeps the text and sends nothing', async () => {
    await useEndpoint(stage.browser, OWN);
    try {
      const { card } = await stage.ask('mail.html', 'reply');
      await card.state('preview');
      assert.match(await card.text(), /this browser’s own model/u);
      await card.send();
      assert.equal(await card.failure(), stage.chromium ? 'browserModelUnavailable' : 'browserModelMissing');
      const words = await card.text('[data-part=failure]');
      assert.match(words, /another AI service/u);
      assert.match(words, /Nothing was sent/u);
      await card.click('[data-do=again]');
      await card.state('preview');
      await pause(SOON);
      assert.deepEqual(stage.endpoint.received, []);
      const tested = await admin(stage.browser, { kind: 'testEndpoint', endpoint: 'test' });
      assert.equal(tested.failure.sent, false);
      const recent = await admin(stage.browser, { kind: 'recent', limit: 1 });
      const [{ bytesOut, model, failure }] = recent.entries;
      assert.deepEqual([bytesOut, model], [0, 'browser']);
      assert.equal(failure, stage.chromium ? 'browserModelUnavailable' : 'browserModelMissing');
    } finally {
      await useEndpoint(stage.browser, { url: stage.endpoint.url });
    }
  });
});
