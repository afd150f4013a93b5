// A person's own actions: written in the settings, offered on the card and in the menu, and refused where the organisation says so.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { asked } from './lib/dialects.mjs';
import { Options } from './lib/options.mjs';
import { leaked } from './lib/planted.mjs';
import { corp, undeployable } from './lib/policy.mjs';
import { admin } from './lib/settings.mjs';
import { onStage } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

const hello = { kind: 'hello', version: 1 };
const OWN = { id: 'own-duties', name: 'Duties', template: 'List the duties: {text}', output: 'read' };

/** The editor of an own action. */
const form = '#actions form.editor';

/** Writes into the open form of an action and saves it; resolves to what it says beside its fields, nothing once it is saved. */
async function fill(page, { name, template, output }) {
  await page.waitForSelector(form);
  for (const [field, words] of [
    ['input', name],
    ['textarea', template],
  ]) {
    if (words === undefined) continue;
    await page.click(`${form} ${field}`);
    await page.evaluate((field) => document.querySelector(field).select(), `${form} ${field}`);
    await page.keyboard.press('Backspace');
    await page.keyboard.type(words);
  }
  if (output !== undefined) await page.select(`${form} select`, output);
  await page.click(`${form} button[type=submit]`);
}

/** What is said at the fields of what was not saved. */
const problems = (page) =>
  until('it says why it is not saved', async () => {
    const all = await page.$$eval(`${form} .field .problem`, (all) => all.map((problem) => problem.textContent));
    return all.length > 0 && all;
  });

const saved = (page) => until('it is saved', async () => (await page.$(form)) === null);

const rows = (page) => page.$$eval('#actions .own-action', (all) => all.map(({ innerText }) => innerText));

onStage('actions', (check, stage) => {
  check('one is written, with what is wrong told at its field, and changed, and removed', async () => {
    const { page } = await Options.open(stage.browser);
    await page.click('[data-do=addAction]');
    await fill(page, { name: '', template: 'Twice {text} and {text}' });
    const told = await problems(page);
    assert.equal(told.length, 2);
    assert.match(told[1], /\{text\}/u);
    assert.deepEqual((await admin(stage.browser, hello)).settings.prompts, [], 'nothing of it is saved');
    await page.bringToFront();
    await fill(page, { name: 'Duties', template: OWN.template, output: 'insert' });
    await saved(page);
    assert.match((await rows(page)).join(), /Duties.*List the duties: \{text\}/su);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Edit', 'the focus is where it was');
    await page.click('#actions .own-action button');
    await fill(page, { name: 'All duties', output: 'read' });
    await saved(page);
    const { settings } = await admin(stage.browser, hello);
    assert.deepEqual(
      settings.prompts.map(({ name, template, output }) => ({ name, template, output })),
      [{ name: 'All duties', template: OWN.template, output: 'read' }],
    );
    await page.bringToFront();
    await page.click('#actions .own-action button:nth-of-type(2)');
    await page.click('#actions .confirm .danger');
    await until('it is gone', async () => (await rows(page)).length === 0);
    assert.deepEqual((await admin(stage.browser, hello)).settings.prompts, []);
  });

  check('it is offered beside the others, and its words leave looked through', async () => {
    const { settings } = await admin(stage.browser, hello);
    const template = 'List the duties of Margaret Okafor <margaret.okafor@brightwater.example>: {text}';
    await admin(stage.browser, { kind: 'saveSettings', settings: { ...settings, prompts: [{ ...OWN, template }] } });
    const { card } = await stage.ask('mail.html', OWN.id);
    await card.state('preview');
    const offered = await stage.browser.inCard(card.page, (root) =>
      [...root.querySelectorAll('.choice.title option')].map(({ textContent }) => textContent),
    );
    assert.ok(offered.includes('Duties') && offered.includes('Summarise'), offered.join());
    await card.send();
    await card.answer();
    const [body] = stage.endpoint.received;
    assert.match(asked(body), /List the duties of \[PERSON_1\] <\[EMAIL_1\]>:/u);
    assert.deepEqual(leaked(body), []);
  });

  check('the menu offers it', async () => {
    const { page, card } = await stage.visit('fields.html');
    await page.evaluate(() => getSelection().selectAllChildren(document.querySelector('#mail')));
    await stage.browser.askFromMenu(page, OWN.id, { at: '#mail' });
    await card.state('preview');
    assert.ok(await card.has(`[data-card=${OWN.id}]`));
  });
});

describe('actions', { skip: await undeployable() }, () => {
  onStage(
    'forbidden actions',
    (check, stage) => {
      check('the settings say who forbids them and offer none', async () => {
        const { settings } = await admin(stage.browser, hello);
        await admin(stage.browser, { kind: 'saveSettings', settings: { ...settings, prompts: [OWN] } });
        const { page } = await Options.open(stage.browser);
        await page.waitForSelector('#actions .own-action');
        const words = await page.$eval('#actions', ({ innerText }) => innerText);
        assert.match(words, /you can write none of your own/u);
        assert.match(words, /ownPrompts/u);
        assert.equal(await page.$('[data-do=addAction]'), null);
        assert.deepEqual(await page.$$eval('#actions .own-action button', (all) => all.map((b) => b.textContent)), [
          'Remove',
        ]);
        const { actions } = await admin(stage.browser, hello);
        assert.ok(!actions.some(({ id }) => id === OWN.id));
      });
    },
    { endpoint: false, policy: (stage) => ({ endpoints: [corp(stage)], ownPrompts: false }) },
  );
});
