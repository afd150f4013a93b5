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

  /** A finished answer in place of the second of three sentences that are selected in `field`. */
  async function rewritten(field, answer) {
    stage.endpoint.answer = answer;
    const { page, card } = await stage.visit('fields.html');
    await page.evaluate((field) => {
      const element = document.querySelector(field);
      element.focus();
      if (element.localName === 'textarea') {
        element.value = 'One. Two. Three.';
        element.setSelectionRange(5, 9);
      } else {
        element.innerHTML = '<p>One.</p><p>Two.</p><p>Three.</p>';
        getSelection().selectAllChildren(element.children[1]);
      }
    }, field);
    await stage.browser.askFromToolbar(page, 'rewrite');
    await card.send();
    await card.answer();
    return { page, card };
  }

  /** The words of a field, one line a paragraph. */
  const wordsOf = (page, field) =>
    page.$eval(field, (element) => element.value ?? element.innerText.trim().replace(/\n+/gu, '\n'));

  async function saysCopied(card) {
    await until('the card says where it is', async () => (await card.text('[data-part=said]'))?.includes('clipboard'));
  }

  for (const [how, now, then] of [
    ['moved', 'Two. Three.', 'Instead. Three.'],
    ['moved among changes', 'Well, two. Two. And three.', 'Well, two. Instead. And three.'],
  ]) {
    check(`in place of the selected words where they have ${how} in a field`, async () => {
      const { page, card } = await rewritten('#textarea', 'Instead.');
      await page.$eval('#textarea', (element, now) => void (element.value = now), now);
      await card.click('[data-do=replace]');
      await until('the answer stands there', async () => (await wordsOf(page, '#textarea')) === then);
    });
  }

  check('in place of the selected words where an editor has drawn itself anew', async () => {
    const { page, card } = await rewritten('#editable', 'Instead.');
    await page.$eval('#editable', (element) => void (element.innerHTML = '<p>Zero.</p><p>Two.</p><p>Three.</p>'));
    await card.click('[data-do=replace]');
    await until(
      'the answer stands there',
      async () => (await wordsOf(page, '#editable')) === 'Zero.\nInstead.\nThree.',
    );
  });

  for (const [how, field, now] of [
    ['changed in a field', '#textarea', 'One. Too. Three.'],
    ['gone from a field', '#textarea', 'Three. Four. Five.'],
    ['twofold in a field', '#textarea', 'Two. Or two. Two. Or not.'],
    ['changed in an editor', '#editable', 'One. Too. Three.'],
  ]) {
    check(`nothing is written in place of words that are ${how}`, async () => {
      const { page, card } = await rewritten(field, 'Instead.');
      await page.$eval(
        field,
        (element, now) => void (element[element.localName === 'textarea' ? 'value' : 'textContent'] = now),
        now,
      );
      await card.click('[data-do=replace]');
      await saysCopied(card);
      assert.equal(await wordsOf(page, field), now);
    });
  }

  for (const field of ['#input', '#editable']) {
    check(`nothing is typed where ${field} sends the focus`, async () => {
      const { page, card } = await answered(field, 'to [EMAIL_1]');
      await page.$eval(field, (element) =>
        element.addEventListener('focus', () => document.querySelector('#textarea').focus()),
      );
      await card.click('[data-do=insert]');
      await saysCopied(card);
      for (const other of ['#input', '#textarea', '#editable'])
        assert.equal(await wordsOf(page, other), 'Before (after)', other);
    });
  }

  // As a field does whose page allows no change.
  check('words that stood there already are no proof of having been written', async () => {
    const { page, card } = await rewritten('#textarea', 'Three.');
    await page.$eval('#textarea', (element) =>
      element.addEventListener('input', () => void (element.value = 'One. Two. Three.')),
    );
    await card.click('[data-do=replace]');
    await saysCopied(card);
    assert.equal(await wordsOf(page, '#textarea'), 'One. Two. Three.');
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
