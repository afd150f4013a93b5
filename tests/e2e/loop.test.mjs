// The whole loop on three kinds of page: select, ask, look, confirm, read. The endpoint's address is set as a person sets it.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { Card } from './lib/card.mjs';
import { Options } from './lib/options.mjs';
import { leaked, missing } from './lib/planted.mjs';
import { select } from './lib/select.mjs';
import { textOf } from './lib/servers.mjs';
import { stored } from './lib/settings.mjs';
import { onStage } from './lib/stage.mjs';

onStage(
  'loop',
  (check, stage) => {
    check('the endpoint is set up in the options page', async () => {
      const options = await Options.open(stage.browser);
      const problems = await options.addEndpoint({
        name: 'Test endpoint',
        url: stage.endpoint.url,
        model: 'test-model',
      });
      assert.deepEqual(problems, []);
    });

    check('on a plain page, asked from the toolbar', () => wholeLoop(stage, 'mail.html', 'toolbar'));

    check('on a plain page, asked from the menu', () => wholeLoop(stage, 'mail.html', 'menu'));

    check('under a policy that allows the page nothing', () => wholeLoop(stage, 'strict.html', 'toolbar'));

    check('on a page that fights, and its clicks send nothing', async () => {
      const { page, card } = await stage.visit('hostile.html');
      // The page has taken the scripts' ways to select; the person's own still works.
      await page.keyboard.down('Control');
      await page.keyboard.press('KeyA');
      await page.keyboard.up('Control');
      await stage.browser.askFromToolbar(page, 'summarise');
      await looksRight(stage, card);
      await pause(1_000);
      assert.equal(stage.endpoint.received.length, 0, "only the person's own click sends");
      await card.send();
      await answersRight(stage, card);
      assert.deepEqual(
        await page.evaluate(() => window.stolen),
        [],
        'nothing of ours ran through what the page replaced',
      );
    });

    check('a page that takes the card away every time is left for the pad, with what was seen of it', async () => {
      const { page } = await stage.visit('chasing.html');
      await page.evaluate(() => (document.querySelector('#mail ul').style.opacity = '0'));
      await select(page, '#mail');
      const selectionText = await page.evaluate(() => getSelection().toString());
      assert.match(selectionText, /Old card/, 'the browser tells what is hidden too');
      await stage.browser.askFromMenu(page, 'summarise', { at: '#opening', selectionText });
      const pad = await stage.tab('/pad.html');
      await pad.waitForSelector('.notice');
      assert.match(await pad.$eval('main', (main) => main.innerText), /keeps taking the card away/);
      const card = new Card(stage.browser, pad);
      await looksRight(stage, card);
      const words = await pad.$eval('textarea', (box) => box.value);
      assert.match(words, /Kind regards,\nMargaret Okafor$/);
      assert.doesNotMatch(words, /Deposit|Old card|social security/);
      assert.deepEqual((await stored(stage.browser)).session, {}, 'it is in storage no more');
    });

    check('on a plain page, asked with the keyboard', () => wholeLoop(stage, 'mail.html', 'shortcut'));

    check('nothing is stored of what was asked', async () => {
      const { page, card } = await stage.ask('mail.html', 'summarise');
      await card.send();
      await card.answer();
      const kept = await stored(stage.browser);
      assert.deepEqual(leaked(JSON.stringify(kept)), []);
      assert.deepEqual(
        leaked(await page.evaluate(() => document.documentElement.outerHTML.replace(/<main>.*<\/main>/s, ''))),
        [],
      );
    });
  },
  { endpoint: false },
);

async function wholeLoop(stage, name, from) {
  const { page, card } = await stage.visit(name);
  await select(page, '#mail');
  if (from === 'menu') await stage.browser.askFromMenu(page, 'summarise', { at: '#opening' });
  else if (from === 'shortcut') await stage.browser.askFromShortcut(page, 'summarise');
  else await stage.browser.askFromToolbar(page, 'summarise');
  await looksRight(stage, card);
  await card.send();
  await answersRight(stage, card);
}

/** The preview shows what will leave, marked, and nothing has left yet. */
async function looksRight(stage, card) {
  await card.state('preview');
  const outgoing = await card.text('[data-part=outgoing]');
  assert.deepEqual(leaked(outgoing), []);
  assert.match(outgoing, /\[PERSON_1\]/);
  assert.match(outgoing, /\[EMAIL_ADDRESS_1\]|\[EMAIL_1\]/);
  assert.equal(stage.endpoint.received.length, 0);
}

/** One request went out, as previewed; the answer has the originals. */
async function answersRight(stage, card) {
  const answer = await card.answer();
  assert.equal(stage.endpoint.received.length, 1);
  const [body] = stage.endpoint.received;
  assert.deepEqual(leaked(body), []);
  assert.deepEqual(leaked(JSON.stringify(stage.endpoint.headers)), []);
  assert.match(textOf(body), /\[PERSON_1\]/);
  assert.deepEqual(missing(answer), []);
  assert.doesNotMatch(answer, /\[[A-Z_]+_\d+\]/, 'every placeholder was put back');
}
