// The answer goes into the page the way typing would: in the right place, seen by the page's own code, undone by Ctrl+Z.
import assert from 'node:assert/strict';
import { onStage } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

const MAIL = 'margaret.okafor@brightwater.example';

onStage('insert', (check, stage) => {
  /** A finished answer on the fields page, with the caret in `field` after its first word. */
  async function answered(field, answer, { action = 'reply', selector = '#mail' } = {}) {
    stage.endpoint.answer = answer;
    const { page, card } = await stage.ask('fields.html', action, selector);
    await card.send();
    await card.answer();
    if (field) {
      await page.click(field);
      await caretAfterFirstWord(page);
      await page.evaluate(() => void (window.heard.length = 0));
    }
    return { page, card };
  }

  async function caretAfterFirstWord(page) {
    await page.keyboard.press('Home');
    for (let step = 0; step < 'Before '.length; step += 1) await page.keyboard.press('ArrowRight');
  }

  async function undo(page) {
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyZ');
    await page.keyboard.up('Control');
  }

  for (const field of ['input', 'textarea']) {
    check(`into ${field} at the caret, heard by the page, undone by the person`, async () => {
      const { page, card } = await answered(`#${field}`, 'to [EMAIL_1]');
      const value = () => page.$eval(`#${field}`, (element) => element.value);
      await card.click('[data-do=insert]');
      await until('the answer is in the field', async () => (await value()) === `Before to ${MAIL}(after)`);
      await until('the card says so', async () => (await card.text('[data-part=said]')) !== '');
      assert.equal(
        await page.$eval(`#${field}`, (element) => element.selectionStart),
        `Before to ${MAIL}`.length,
        'the caret stands behind it',
      );
      const heard = await page.evaluate(() => window.heard);
      assert.ok(
        heard.some(
          ({ type, inputType, id, isTrusted }) =>
            type === 'input' && inputType === 'insertText' && id === field && isTrusted,
        ),
      );

      await page.focus(`#${field}`);
      await undo(page);
      await until('undo takes it back', async () => (await value()) === 'Before (after)');
    });
  }

  check('into an editable element, paragraphs and all, undone by the person', async () => {
    const { page, card } = await answered('#editable', 'one\n\nto [EMAIL_1]');
    const words = () => page.$eval('#editable', (element) => element.innerText.trim());
    await card.click('[data-do=insert]');
    await until('the answer is in the element', async () => (await words()).includes(`to ${MAIL}`));
    const lines = (await words()).split(/\n+/u);
    assert.deepEqual(lines, ['Before one', `to ${MAIL}(after)`]);
    const heard = await page.evaluate(() => window.heard);
    assert.ok(heard.some(({ type, id, isTrusted }) => type === 'input' && id === 'editable' && isTrusted));

    await page.focus('#editable');
    // Browsers take back paragraph by paragraph.
    for (let step = 0; step < 6 && (await words()) !== 'Before (after)'; step += 1) await undo(page);
    assert.equal(await words(), 'Before (after)');
  });

  check('in place of a selection in an editable element', async () => {
    const { page, card } = await answered(undefined, 'Instead', { action: 'rewrite', selector: '#editable p' });
    await card.click('[data-do=replace]');
    await until(
      'the answer stands there',
      async () => (await page.$eval('#editable', (element) => element.innerText.trim())) === 'Instead',
    );
  });

  check('in place of a selection in a field', async () => {
    const { page, card } = await answered(undefined, 'Instead', { action: 'rewrite', selector: '#textarea' });
    await card.click('[data-do=replace]');
    await until(
      'the answer stands there',
      async () => (await page.$eval('#textarea', (element) => element.value)) === 'Instead',
    );
  });

  check('an answer of several lines becomes one line where there is only one', async () => {
    const { page, card } = await answered('#input', 'one\n\ntwo');
    await card.click('[data-do=insert]');
    await until(
      'the answer is in the field',
      async () => (await page.$eval('#input', (element) => element.value)) === 'Before one two(after)',
    );
  });

  check('markup in an answer stays words', async () => {
    const { page, card } = await answered('#editable', '<img src=x onerror=alert(1)> & <b>bold</b>');
    await card.click('[data-do=insert]');
    await until('the answer is in the element', async () =>
      (await page.$eval('#editable', (element) => element.innerText)).includes('onerror'),
    );
    assert.equal(await page.$('#editable img, #editable b'), null);
  });

  check('a field that has gone leaves the answer on the clipboard', async () => {
    const { page, card } = await answered('#textarea', 'Answer to [EMAIL_1]');
    await until('the card offers the field', () => card.has('[data-do=insert]'));
    await page.evaluate(() => (document.querySelector('#textarea').readOnly = true));
    await card.click('[data-do=insert]');
    await until('the card says where it is', async () => (await card.text('[data-part=said]'))?.trim());
    assert.equal(await page.$eval('#textarea', (element) => element.value), 'Before (after)');
    await page.click('#input');
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyV');
    await page.keyboard.up('Control');
    await until('pasting brings it', async () =>
      (await page.$eval('#input', (element) => element.value)).includes(`Answer to ${MAIL}`),
    );
  });
});
