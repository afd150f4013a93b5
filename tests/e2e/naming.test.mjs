// A page whose fields, forms and pictures bear the names of properties (`parentNode`, `documentElement`): what is read of it, and where its card
// is, do not depend on them.
import assert from 'node:assert/strict';
import { asked } from './lib/hostile.mjs';
import { leaked } from './lib/planted.mjs';
import { onStage } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

/** Properties of elements that a form's field can take the place of. */
const NAMES = [
  'parentNode',
  'parentElement',
  'childNodes',
  'children',
  'closest',
  'matches',
  'localName',
  'nodeType',
  'ownerDocument',
  'shadowRoot',
  'assignedSlot',
  'openOrClosedAssignedSlot',
  'getBoundingClientRect',
  'checkVisibility',
  'nextSibling',
  'textContent',
  'clientWidth',
  'isConnected',
  'insertBefore',
  'firstChild',
  'getRootNode',
  'ariaHidden',
  'namespaceURI',
  'scrollTop',
  'scrollWidth',
  'isContentEditable',
  'nodeName',
];

onStage('names of properties', (check, stage) => {
  check('a page that nests without end and names its fields as properties is read', async () => {
    const { page, card } = await stage.visit('blank.html');
    await page.evaluate((names) => {
      const mail = document.querySelector('#mail');
      const fields = names.map((name) => `<input type="hidden" name="${name}">`).join('');
      mail.innerHTML = `<form>${fields}<p>Write to margaret.okafor@brightwater.example at once.</p></form>
        <img name="documentElement"><img name="body"><img name="activeElement"><img name="defaultView">
        <img name="getSelection"><img name="scrollingElement"><img name="elementsFromPoint"><img name="querySelectorAll">`;
      // As deep as the DevTools protocol can tell of.
      let deep = mail.appendChild(document.createElement('div'));
      for (let level = 0; level < 60; level += 1) deep = deep.appendChild(document.createElement('div'));
      deep.textContent = 'The bottom.';
      getSelection().selectAllChildren(mail);
    }, NAMES);
    await stage.browser.askFromToolbar(page, 'summarise');
    await card.send();
    await card.answer();
    assert.match(stage.endpoint.received[0], /The bottom\./u);
    assert.deepEqual(leaked(stage.endpoint.received[0]), []);
    assert.equal(await page.evaluate(() => 1 + 1), 2, 'the page runs on');
  });

  check(
    'a page whose pictures are named as properties of the document shows the card, its answer and nothing typed in it',
    async () => {
      stage.endpoint.answer = 'Dear **[PERSON_1]**,\n\n- *first*\n- second';
      const { page, card } = await asked(stage, 'mail.html', {
        action: 'reply',
        prepare: () => {
          for (const name in Document.prototype) {
            const picture = document.head.appendChild(document.createElement('img'));
            window.named = (window.named ?? 0) + 1;
            // Last of all what this goes on with.
            if (!['head', 'body', 'createElement', 'querySelector', 'querySelectorAll'].includes(name))
              picture.name = name;
          }
          window.heard = [];
          Document.prototype.addEventListener.call(document, 'keydown', ({ key }) => window.heard.push(key), true);
        },
      });
      assert.ok(await page.evaluate(() => window.named > 50 && document.documentElement.localName === 'img'));
      // Lifted above the page, it stands in the page's root and in no picture.
      await page.evaluate(() => (window.card.parentElement.style.overflow = 'hidden'));
      for (let times = 0; times < 3; times += 1) {
        await page.evaluate(() => window.card.remove());
        await until('it is back', () => page.evaluate(() => window.card.isConnected));
      }
      const stands = await page.evaluate(() => [
        window.card.parentNode.localName,
        window.card.matches(':popover-open'),
      ]);
      assert.deepEqual(stands, ['html', true]);
      assert.ok(
        await page.evaluate(() => window.card.checkVisibility() && window.card.getBoundingClientRect().height > 50),
      );
      await card.hide('gate');
      assert.deepEqual(await page.evaluate(() => window.heard), []);
      await card.send();
      assert.match(await card.answer(), /Margaret/u);
      assert.deepEqual(leaked(stage.endpoint.received[0]), []);
    },
  );

  for (const [where, html] of Object.entries({
    'right in': 'Write to margaret.okafor@brightwater.example.',
    'in a paragraph of': '<p>Write to margaret.okafor@brightwater.example.</p>',
    'deep in': '<div><div><p>Write to margaret.okafor@brightwater.example.</p></div></div>',
  })) {
    check(`a selection that ends ${where} a form that names its fields as properties gets its card`, async () => {
      const { page, card } = await stage.visit('blank.html');
      await page.evaluate(
        (names, html) => {
          const mail = document.querySelector('#mail');
          const fields = names.map((name) => `<input type="hidden" name="${name}">`).join('');
          mail.innerHTML = `<form>${fields}${html}</form>`;
          const words = document.createTreeWalker(mail, NodeFilter.SHOW_TEXT).nextNode();
          getSelection().setBaseAndExtent(words, 0, words, words.length);
        },
        NAMES,
        html,
      );
      await stage.browser.askFromToolbar(page, 'summarise');
      await card.send();
      await card.answer();
      assert.match(stage.endpoint.received[0], /Write to \[EMAIL_1\]/u);
      assert.deepEqual(leaked(stage.endpoint.received[0]), []);
    });
  }
});
