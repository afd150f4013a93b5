// However the network cuts a stream, the restored answer is the same to the letter. The cuts are made by the server, one
// write a piece, and travel through the browser's own fetch.
import assert from 'node:assert/strict';
import { askOften } from './lib/line.mjs';
import { streamInParts, transcript } from './lib/servers.mjs';
import { onStage } from './lib/stage.mjs';

const TEXT = 'Please write to zoe.mueller@example.com or jane@example.org, or call +44 20 7946 0958.';

/** What a model makes of it: placeholders whole, mangled and at both ends, letters of every length in UTF-8, and look-alikes. */
const ANSWER = '[EMAIL_1] (é ✓ 🙂) – **[EMAIL_2]**, [email_2], not [EMAIL_9] or [x]: [PHONE_1]';
const RESTORED =
  'zoe.mueller@example.com (é ✓ 🙂) – **jane@example.org**, jane@example.org, not [EMAIL_9] or [x]: +44 20 7946 0958';

const BYTES = transcript(ANSWER);

onStage('stream', (check, stage) => {
  // Firefox asks at a tenth of the speed; seven is prime to every length in the transcript.
  const step = stage.chromium ? 1 : 7;
  const cuts = [...BYTES.keys()].filter((offset) => offset % step === 0);

  check(
    `cut at every ${step === 1 ? '' : `${step}th `}byte offset of a transcript of ${BYTES.length} bytes`,
    async () => {
      let asked = 0;
      stage.endpoint.behave = (_body, response) => streamInParts(BYTES, [cuts[asked++]], response);
      const ends = await askOften(await stage.browser.openOwn('options.html'), TEXT, cuts.length);
      assert.equal(stage.endpoint.received.length, cuts.length);
      const wrong = ends
        .map((end, index) => ({ cut: cuts[index], ...end }))
        .filter(({ how, answer }) => how !== 'done' || answer !== RESTORED);
      assert.deepEqual(wrong, []);
    },
  );

  check('byte by byte', async () => {
    const every = [...BYTES.keys()].slice(1);
    stage.endpoint.behave = (_body, response) => streamInParts(BYTES, every, response);
    const ends = await askOften(await stage.browser.openOwn('options.html'), TEXT, 3);
    assert.deepEqual(ends, Array(3).fill({ how: 'done', answer: RESTORED }));
  });

  check('byte by byte into the card', async () => {
    const every = [...BYTES.keys()].slice(1);
    stage.endpoint.behave = (_body, response) => streamInParts(BYTES, every, response);
    const { page, card } = await stage.visit('blank.html');
    await page.evaluate((text) => document.querySelector('#mail').append(text), TEXT);
    await page.evaluate(() => getSelection().selectAllChildren(document.querySelector('#mail')));
    await stage.browser.askFromToolbar(page, 'summarise');
    await card.send();
    assert.equal(await card.answer(), RESTORED.replaceAll('**', ''));
  });
});
