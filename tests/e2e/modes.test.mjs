// What becomes of values in each mode, in the browser: what leaves, what the preview says, and what has to be decided first.
import assert from 'node:assert/strict';
import { admin, form } from './lib/settings.mjs';
import { onStage } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

/** All the endpoint was sent, as one text. */
const sent = (received) => received.map(({ body }) => body).join('\n');

onStage('modes', (check, stage) => {
  const handle = async (labels) => {
    const settings = form({ url: stage.endpoint.url, labels });
    const state = await admin(stage.browser, { kind: 'saveSettings', settings });
    assert.deepEqual(state.problems, []);
  };

  check('a person asked about a value decides before anything is sent', async () => {
    await handle([{ label: 'EMAIL_ADDRESS', handling: 'ask' }]);
    const { card } = await stage.ask('mail.html', 'summarise');
    await card.state('preview');
    assert.match(await card.text('[data-part=undecided]'), /Decide first/);
    assert.equal(await stage.browser.inCard(card.page, (root) => root.querySelector('[data-do=send]').disabled), true);
    for (;;) {
      if (!(await card.has('.mark.asked'))) break;
      const left = await stage.browser.inCard(card.page, (root) => root.querySelectorAll('.mark.asked').length);
      await card.click('.mark.asked');
      await card.click('.inspector [data-do=redact]');
      await until('fewer values are to be decided on', async () => {
        const now = await stage.browser.inCard(card.page, (root) => root.querySelectorAll('.mark.asked').length);
        return now < left;
      });
    }
    assert.equal(stage.endpoint.received.length, 0);
    await card.send();
    await card.answer();
    assert.ok(!sent(stage.endpoint.received).includes('@'));
    assert.equal(stage.endpoint.received.length, 1);
  });

  check('surrogates come back, and the report says what cannot', async () => {
    await handle([
      { label: 'PERSON', handling: 'surrogate' },
      { label: 'EMAIL_ADDRESS', handling: 'surrogate' },
      { label: 'PHONE_NUMBER', handling: 'mask' },
    ]);
    const { card } = await stage.ask('mail.html', 'summarise');
    await card.state('preview');
    await card.click('.mark.surrogate');
    assert.match(await card.text('.inspector'), /replaced by a stand-in, put back in the answer/);
    if (process.env.SCRIM_PICTURES)
      await card.page.screenshot({ path: process.env.SCRIM_PICTURES, captureBeyondViewport: false });
    await card.send();
    await card.answer();
    assert.match(await card.text('[data-part=report]'), /left coarser, masked or left out/);
    const left = sent(stage.endpoint.received);
    assert.ok(!/Margaret|Okafor|Tomas|Lindqvist|Anselm|\[PERSON_/u.test(left), left);
  });
});
