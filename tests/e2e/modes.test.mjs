// What an organisation has become of values: what the endpoint receives in each mode, what the preview says of it, what has to be
// decided first, and what the answer gives back.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { leaked, missing } from './lib/planted.mjs';
import { corp, undeployable } from './lib/policy.mjs';
import { textOf } from './lib/servers.mjs';
import { onStage } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

const policy = (stage) => ({
  endpoints: [corp(stage)],
  labels: {
    PERSON: 'surrogate',
    PHONE_NUMBER: 'surrogate',
    IP_ADDRESS: 'surrogate',
    DATE_OF_BIRTH: 'generalise',
    CREDIT_CARD: 'mask',
    US_SSN: 'drop',
    IBAN_CODE: 'placeholder',
  },
  labelsFor: { organisation: { EMAIL_ADDRESS: 'ask' } },
  mayRelease: ['EMAIL_ADDRESS', 'PERSON'],
});

describe('modes', { skip: await undeployable() }, () => {
  onStage(
    'modes',
    (check, stage) => {
      /** The marks of the preview: their classes, and what stands there. */
      const marks = (card) =>
        stage.browser.inCard(card.page, (root) =>
          [...root.querySelectorAll('[data-part=outgoing] .mark')].map(({ className, textContent }) => ({
            className,
            textContent,
          })),
        );
      const undecided = async (card) => (await marks(card)).filter(({ className }) => /\basked\b/u.test(className));

      /** Says of the first value that is asked about what is to become of it. */
      const decide = async (card, does) => {
        const before = (await undecided(card)).length;
        await card.click('[data-part=outgoing] .mark.asked');
        await card.click(`.inspector [data-do=${does}]`);
        await until('it is decided', async () => (await undecided(card)).length < before);
      };

      check('each value leaves in its mode, and comes back where the mode lets it', async () => {
        const { card } = await stage.ask('mail.html', 'summarise');
        await card.state('preview');
        assert.match(await card.text('[data-part=undecided]'), /Decide first: 2 /u);
        const send = () => stage.browser.inCard(card.page, (root) => root.querySelector('[data-do=send]').disabled);
        assert.equal(await send(), true);
        await decide(card, 'redact');
        await decide(card, 'release');
        assert.equal(await card.has('[data-part=undecided]'), false);
        assert.equal(stage.endpoint.received.length, 0);

        const shown = await marks(card);
        const inMode = (mode) => shown.filter(({ className }) => className.split(' ').includes(mode));
        assert.deepEqual(
          inMode('mask').map(({ textContent }) => textContent),
          ['•••• •••• •••• 1111'],
        );
        assert.deepEqual(
          inMode('generalise').map(({ textContent }) => textContent),
          ['March 1968'],
        );
        assert.deepEqual(
          inMode('drop').map(({ textContent }) => textContent),
          [''],
        );
        assert.ok(inMode('surrogate').length >= 5, JSON.stringify(shown));
        await card.click('[data-part=outgoing] .mark.surrogate');
        assert.match(await card.text('.inspector'), /replaced by a stand-in, put back in the answer/u);
        await card.click('[data-part=outgoing] .mark.mask');
        assert.match(await card.text('.inspector'), /masked: cannot be put back/u);

        await card.send();
        const answer = await card.answer();
        assert.equal(stage.endpoint.received.length, 1);
        const received = textOf(stage.endpoint.received[0]);
        assert.deepEqual(leaked(received), ['tomas.lindqvist@northgate.example', 'Lindqvist', 'northgate.example']);
        assert.ok(!/\[(?:PERSON|PHONE|IP|CARD|US_SSN)_/u.test(received), received);
        assert.match(received, /\[EMAIL_\d\].*\[IBAN_\d\]/su);
        for (const { textContent } of inMode('surrogate')) assert.ok(received.includes(textContent), textContent);
        assert.deepEqual(missing(answer), ['14 March 1968', '4111 1111 1111 1111', '536-22-8726']);
        assert.match(await card.text('[data-part=report]'), /3 left coarser, masked or left out: not to be put back/u);
      });
    },
    { endpoint: false, policy },
  );
});
