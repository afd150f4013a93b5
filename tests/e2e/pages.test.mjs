// The extension's own pages: the pad, the settings, the popup's list, and what is kept of what was asked.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { Card } from './lib/card.mjs';
import { Options } from './lib/options.mjs';
import { leaked } from './lib/planted.mjs';
import { select } from './lib/select.mjs';
import { admin, ENDPOINT_ID, form, stored, useEndpoint } from './lib/settings.mjs';
import { onStage } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

const NOTHING = { endpoints: [], defaultEndpoint: '', labels: [], terms: [] };

const NOTES = `The board met on Monday and looked at the pumps again. Margaret Okafor <margaret.okafor@brightwater.example> reported
that the two spare pumps will be delivered on Thursday. The pumps were tested twice before delivery and passed both tests. The weather
was discussed at length. The delivery of the pumps depends on the gate, which is not staffed in the morning. Dr. Anselm Weiss will sign
for the delivery of the pumps. Lunch was served at noon.`;

onStage('pages', (check, stage) => {
  check('the pad summarises pasted words on this machine, with nothing set up and nothing sent', async () => {
    await admin(stage.browser, { kind: 'saveSettings', settings: NOTHING });
    try {
      const page = await stage.browser.openOwn('pad.html');
      await page.waitForSelector('textarea');
      await paste(page, 'textarea', NOTES);
      await page.click('[data-action=summarise]');
      const card = new Card(stage.browser, page);
      await card.send();
      const summary = await card.answer();
      assert.match(summary, /pumps/u);
      assert.match(summary, /Margaret Okafor|Anselm Weiss/u, 'names are back in place');
      assert.ok(summary.length < NOTES.length * 0.8, 'it is shorter');
      assert.deepEqual(stage.endpoint.received, []);
    } finally {
      await useEndpoint(stage.browser, { url: stage.endpoint.url });
    }
  });

  check('drafting without an endpoint asks for one', async () => {
    await admin(stage.browser, { kind: 'saveSettings', settings: NOTHING });
    try {
      const { card } = await stage.ask('mail.html', 'reply');
      assert.equal(await card.failure(), 'needsEndpoint');
      assert.ok(await card.has('[data-do=settings]'));
    } finally {
      await useEndpoint(stage.browser, { url: stage.endpoint.url });
    }
  });

  check('the pad asks the endpoint, with placeholders', async () => {
    const page = await stage.browser.openOwn('pad.html');
    await page.waitForSelector('textarea');
    await paste(page, 'textarea', NOTES);
    await page.click('[data-action=reply]');
    const card = new Card(stage.browser, page);
    await card.send();
    assert.match(await card.answer(), /margaret\.okafor@brightwater\.example/u);
    assert.deepEqual(leaked(stage.endpoint.received[0]), []);
  });

  check('the pad waits with words that the person may not have seen', async () => {
    const page = await stage.browser.openOwn('pad.html');
    // It has looked for a text and found none: the next one is for the page to come.
    await until('the pad is ready', () => page.evaluate(() => document.activeElement?.id === 'pad-text'));
    await page.evaluate(async (text) => {
      await chrome.storage.session.set({ padText: { text, seen: false } });
      location.search = '?why=page&action=summarise';
    }, NOTES);
    await until('the pad holds them', async () => (await page.$eval('textarea', (box) => box.value)) !== '');
    assert.match(await page.$eval('main', (main) => main.innerText), /did not see.*Read them through/su);
    await pause(500);
    const card = new Card(stage.browser, page);
    assert.equal(await card.text(), null, 'no card before the person asks');
    await page.click('[data-action=summarise]');
    await card.state('preview');
  });

  check('a refused address is named beside its field, and nothing is saved', async () => {
    const options = await Options.open(stage.browser);
    const problems = await options.addEndpoint({ name: 'Elsewhere', url: 'http://llm.example.com/v1', model: 'm' });
    assert.equal(problems.length, 1);
    assert.ok(problems[0].length > 10);
    const { settings } = await admin(stage.browser, { kind: 'hello', version: 1 });
    assert.deepEqual(
      settings.endpoints.map(({ id }) => id),
      [ENDPOINT_ID],
    );
    assert.deepEqual(await options.fill({ url: 'https://llm.example.com/v1' }), []);
    const again = await Options.open(stage.browser);
    await until('it is there in a page opened anew', async () =>
      (await again.endpoints()).some((row) => row.includes('https://llm.example.com')),
    );
    const after = await admin(stage.browser, { kind: 'hello', version: 1 });
    assert.equal(after.settings.endpoints[1].name, 'Elsewhere');
    assert.equal(after.settings.defaultEndpoint, ENDPOINT_ID, 'the first stays the one asked');
    await useEndpoint(stage.browser, { url: stage.endpoint.url });
  });

  check('a key is kept for this session only, and never shown', async () => {
    await admin(stage.browser, { kind: 'saveSettings', settings: NOTHING });
    const options = await Options.open(stage.browser);
    assert.deepEqual(
      await options.addEndpoint({ name: 'Keyed', url: stage.endpoint.url, model: 'm', key: 'sk-canary-key' }),
      [],
    );
    const kept = await stored(stage.browser);
    assert.ok(JSON.stringify(kept.session).includes('sk-canary-key'));
    assert.ok(!JSON.stringify([kept.local, kept.databases, kept.page]).includes('sk-canary-key'));
    assert.ok(!(await options.page.content()).includes('sk-canary-key'));

    const { card } = await stage.ask('fields.html', 'summarise');
    await card.send();
    await card.answer();
    assert.equal(stage.endpoint.headers[0].authorization, 'Bearer sk-canary-key');
    assert.ok(!stage.endpoint.received[0].includes('sk-canary-key'));

    await options.page.bringToFront();
    await options.removeEndpoint();
    assert.ok(
      !JSON.stringify(await stored(stage.browser)).includes('sk-canary-key'),
      'removing the endpoint forgets its key',
    );
    await useEndpoint(stage.browser, { url: stage.endpoint.url });
  });

  check('own words are hidden', async () => {
    await admin(stage.browser, {
      kind: 'saveSettings',
      settings: form({ url: stage.endpoint.url, terms: [{ text: 'Nightjar', label: 'TERM' }] }),
    });
    const { page, card } = await stage.visit('blank.html');
    await page.evaluate(() => document.querySelector('#mail').append("Nightjar is late, and so is nightjar's budget."));
    await select(page, '#mail');
    await stage.browser.askFromToolbar(page, 'summarise');
    await card.send();
    assert.equal(await card.answer(), "Nightjar is late, and so is nightjar's budget.");
    assert.doesNotMatch(stage.endpoint.received[0], /nightjar/iu);
    await useEndpoint(stage.browser, { url: stage.endpoint.url });
  });

  check('the popup lists the last questions, and nothing that is kept says what was asked', async () => {
    await admin(stage.browser, { kind: 'clearRecent' });
    const { page, card } = await stage.ask('mail.html', 'summarise');
    await card.send();
    await card.answer();
    await pause(100);
    const { entries } = await admin(stage.browser, { kind: 'recent', limit: 10 });
    assert.equal(entries.length, 1);
    assert.equal(entries[0].site, stage.pages.origin);
    assert.equal(entries[0].outcome, 'answered');
    assert.ok(entries[0].redacted.some(({ label, count }) => label === 'EMAIL_ADDRESS' && count === 2));

    const popup = await stage.browser.readPopup(page);
    assert.ok(popup.includes('127.0.0.1') && popup.includes('Test endpoint'), popup);
    assert.deepEqual(leaked(popup), []);
    const kept = JSON.stringify(await stored(stage.browser));
    assert.ok(kept.includes('answered'), 'the record is there');
    assert.deepEqual(leaked(kept), []);
  });

  check('the record is verified and saved in the settings', async () => {
    await admin(stage.browser, { kind: 'clearRecent' });
    const { card } = await stage.ask('mail.html', 'summarise');
    await card.send();
    await card.answer();
    await pause(100);
    const { page } = await Options.open(stage.browser);
    await (await page.waitForSelector('#record .hand-over button')).click();
    await page.waitForSelector('#record .notice.good');
    const { lines, csv } = await admin(stage.browser, { kind: 'export' });
    assert.equal(lines.trimEnd().split('\n').length, 1);
    assert.deepEqual(leaked(lines + csv), []);
  });
});

/** Puts words into a field as one paste does. */
async function paste(page, selector, words) {
  await page.click(selector);
  await page.evaluate((words) => document.execCommand('insertText', false, words), words);
}
