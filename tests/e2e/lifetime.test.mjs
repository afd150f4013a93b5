// Whatever dies, the question fails where the person sees it, nothing is sent behind their back, and the next one works.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { leaked } from './lib/planted.mjs';
import { select } from './lib/select.mjs';
import { stall } from './lib/servers.mjs';
import { useEndpoint } from './lib/settings.mjs';
import { onStage } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

const MAIL = 'margaret.okafor@brightwater.example';

onStage('lifetime', (check, stage) => {
  check('the background is killed while an answer streams', async () => {
    stage.endpoint.behave = stall;
    const { card } = await stage.ask('fields.html', 'summarise');
    await card.send();
    await until('something of the answer is there', async () =>
      (await card.text('[data-part=answer]'))?.includes('Margaret'),
    );
    await stage.browser.killBackground();
    await card.state('interrupted');
    assert.ok((await card.text('[data-part=answer]')).includes('Margaret'), 'what had arrived stays');
    await until('the connection is closed', () => stage.endpoint.closed === 1);

    stage.endpoint.behave = stage.endpoint.usual;
    await card.click('[data-do=again]');
    await card.send();
    assert.ok((await card.answer()).includes(MAIL));
    assert.equal(stage.endpoint.received.length, 2);
  });

  check('the background is killed while a preview is shown', async () => {
    const { card } = await stage.ask('fields.html', 'summarise');
    await card.state('preview');
    await stage.browser.killBackground();
    await card.state('interrupted');
    assert.equal(stage.endpoint.received.length, 0);
    await card.click('[data-do=again]');
    await card.send();
    assert.ok((await card.answer()).includes(MAIL));
  });

  check('the person stops the answer', async () => {
    stage.endpoint.behave = stall;
    const { card } = await stage.ask('fields.html', 'summarise');
    await card.send();
    await until('something of the answer is there', async () =>
      (await card.text('[data-part=answer]'))?.includes('Margaret'),
    );
    await card.click('[data-do=stop]');
    await card.state('stopped');
    await until('the connection is closed', () => stage.endpoint.closed === 1);
    assert.ok((await card.text('[data-part=answer]')).includes('Margaret'));
  });

  check('the page is left while an answer streams', async () => {
    stage.endpoint.behave = stall;
    const { page, card } = await stage.ask('fields.html', 'summarise');
    await card.send();
    await card.state('streaming');
    await until('the request is there', () => stage.endpoint.received.length === 1);
    await page.goto(`${stage.pages.origin}/blank.html`);
    await until('the connection is closed', () => stage.endpoint.closed === 1);
  });

  check('the tab is closed while an answer streams', async () => {
    stage.endpoint.behave = stall;
    const { page, card } = await stage.ask('fields.html', 'summarise');
    await card.send();
    await until('the request is there', () => stage.endpoint.received.length === 1);
    await page.close();
    await until('the connection is closed', () => stage.endpoint.closed === 1);
  });

  check('asked for again on the same page, there is one card and one request', async () => {
    const { page, card } = await stage.ask('fields.html', 'summarise');
    await card.state('preview');
    await select(page, '#mail');
    await stage.browser.askFromToolbar(page, 'explain');
    await until('the card is about the new question', () => card.has('[data-card=explain]'));
    await card.send();
    await card.answer();
    assert.equal(stage.endpoint.received.length, 1);
    assert.equal(
      await page.evaluate(() => document.querySelectorAll('body > *').length),
      5 + 1,
      'one card stands on the page',
    );
  });
});

onStage(
  'trap',
  (check, stage) => {
    check('the module traps: nothing is sent, and the next question works', async () => {
      const { page, card } = await stage.visit('fields.html');
      await page.evaluate(() => document.querySelector('#mail').append(' scrim-test-trap-please'));
      await select(page, '#mail');
      await stage.browser.askFromToolbar(page, 'summarise');
      assert.equal(await card.failure(), 'engineFailed');
      await pause(500);
      assert.deepEqual(stage.endpoint.received, []);

      const next = await stage.ask('mail.html', 'summarise');
      await next.card.send();
      assert.ok((await next.card.answer()).includes(MAIL));
      assert.equal(stage.endpoint.received.length, 1);
      assert.deepEqual(leaked(stage.endpoint.received[0]), []);
    });

    check('an engine that fails its self-test looks at no text', async () => {
      const endpoint = { url: stage.endpoint.url };
      await useEndpoint(stage.browser, { ...endpoint, name: 'scrim-test-trap-please' });
      // The self-test runs once in each engine: this one has passed it.
      await stage.browser.killBackground();
      const { card } = await stage.ask('mail.html', 'summarise');
      assert.equal(await card.failure(), 'engineFailed');
      await pause(500);
      assert.deepEqual(stage.endpoint.received, []);

      await useEndpoint(stage.browser, endpoint);
      const next = await stage.ask('mail.html', 'summarise');
      await next.card.send();
      assert.ok((await next.card.answer()).includes(MAIL));
    });

    check('an open preview is told when another question makes the module trap', async () => {
      const first = await stage.ask('fields.html', 'summarise');
      await first.card.state('preview');
      const { page, card } = await stage.visit('blank.html');
      await page.evaluate(() => document.querySelector('#mail').append('scrim-test-trap-please'));
      await select(page, '#mail');
      await stage.browser.askFromToolbar(page, 'summarise');
      assert.equal(await card.failure(), 'engineFailed');
      await first.page.bringToFront();
      assert.equal(await first.card.failure(), 'engineFailed');
      await first.card.click('[data-do=again]');
      await first.card.send();
      assert.ok((await first.card.answer()).includes(MAIL));
    });
  },
  { dist: 'target/e2e' },
);
