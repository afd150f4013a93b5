// A page that hides what the card says, or carries its button under a click that was meant for something else: nothing is sent.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { COVERS, DODGES, PAINTED } from './lib/covers.mjs';
import { asked as askedOn, LATER } from './lib/hostile.mjs';
import { onStage } from './lib/stage.mjs';
import { until } from './lib/until.mjs';
import { framesOf } from './lib/world.mjs';

/** Milliseconds of a real click. */
const CLICK = 60;

onStage('clickjack', (check, stage) => {
  const asked = (...about) => askedOn(stage, ...about);

  for (const [how, cover] of Object.entries(COVERS)) {
    const skip = !stage.chromium && PAINTED.includes(how) && 'Firefox does not tell what is painted over an element';
    check(`a click on the card under ${how} sends nothing that was not in sight`, { skip }, async () => {
      const { page, card } = await asked('mail.html', { action: 'reply', selector: '#opening' });
      const { x, y } = await card.place('[data-do=send]');
      await page.evaluate(`(${cover})(window.card)`);
      await page.mouse.click(x, y, { delay: CLICK });
      await pause(LATER);
      if (stage.endpoint.received.length === 0) return;
      // Where it left all the same, the card had shown itself above the page or was as plain as before.
      const how = await page.evaluate(() => ({
        floats: window.card.matches(':popover-open'),
        opacity: getComputedStyle(window.card).opacity,
        own: window.card.ownerDocument === document,
      }));
      assert.deepEqual(how, { floats: true, opacity: '1', own: true });
    });
  }

  for (const [how, dodge] of Object.entries(DODGES)) {
    check(`a button that is ${how} as the person clicks is not pressed`, async () => {
      const { page, card } = await asked('mail.html', { action: 'reply', selector: '#opening' });
      const { x, y } = await card.place('[data-do=send]');
      await pause(LATER);
      await page.evaluate(`document.body.style.minHeight = '6000px'`);
      const by = how.startsWith('scrolled') ? 40 : 60;
      await page.mouse.move(x, how.startsWith('scrolled') ? y - by : y + by);
      await page.evaluate(`(${dodge})(window.card, { by: ${by} })`);
      await page.mouse.down();
      await page.mouse.up();
      await pause(LATER);
      assert.deepEqual(stage.endpoint.received, []);
      // What is at rest again can be pressed.
      await card.send();
      await card.answer();
    });
  }

  check('a card that the page never lets rest leaves its flow, and can be sent from there', async () => {
    const { page, card } = await asked('mail.html', { action: 'reply', selector: '#opening' });
    await page.evaluate(() => {
      let step = 0;
      setInterval(() => {
        step += 1;
        document.body.style.paddingTop = `${(step % 2) * 40}px`;
      }, 40);
    });
    await until('it stands above the page', () => page.evaluate(() => window.card.matches(':popover-open')));
    await card.send();
    await card.answer();
    assert.equal(stage.endpoint.received.length, 1);
  });

  for (const [opacity, sends] of [
    [0.02, 'nothing'],
    [1, 'what was shown'],
  ]) {
    const skip = !stage.chromium && 'Firefox does not tell what lies over a frame';
    check(`a click on a card in a frame of opacity ${opacity} sends ${sends}`, { skip }, async () => {
      const { page, card } = await stage.visit('blank.html');
      await page.evaluate(async (opacity) => {
        document.body.innerHTML = `<iframe src="mail.html" style="position:fixed;inset:0;width:100%;height:100%;border:0;opacity:${opacity}"></iframe>`;
        await new Promise((resolve) => (document.querySelector('iframe').onload = resolve));
        frames[0].getSelection().selectAllChildren(frames[0].document.querySelector('#opening'));
        frames[0].focus();
      }, opacity);
      await (await stage.browser.openPopup(page)).close();
      const [frameId] = await framesOf(stage, page);
      await stage.browser.askFromMenu(page, 'reply', { frameId });
      await card.state('preview');
      await pause(2 * LATER);
      const { x, y } = await stage.browser.inCard(page, (root) => {
        const box = root.querySelector('[data-do=send]').getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      });
      await page.mouse.click(x, y);
      await pause(LATER);
      assert.equal(stage.endpoint.received.length, sends === 'nothing' ? 0 : 1);
    });
  }
});
