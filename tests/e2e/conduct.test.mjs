// What an organisation asks of people before something leaves: a training, a word about the site, no more than so much a day.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { corp, undeployable } from './lib/policy.mjs';
import { admin } from './lib/settings.mjs';
import { onStage } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

const policy = (stage) => ({
  endpoints: [corp(stage)],
  prompts: [{ id: 'claim', name: 'Assess a claim', template: 'Assess for the desk: {text}', endpoints: ['corp'] }],
  training: { required: true, version: 2, text: 'Ask the desk if in doubt.' },
  sites: [{ match: stage.pages.origin, rule: 'ask' }],
  dailyQuestions: 1,
});

describe('conduct', { skip: await undeployable() }, () => {
  onStage(
    'conduct',
    (check, stage) => {
      check('training, site and daily limit come before anything leaves', async () => {
        const { card, page } = await stage.ask('mail.html', 'claim');
        assert.equal(await card.failure(), 'trainingRequired');
        await card.click('[data-do=training]');
        const training = await stage.tab('training.html');
        await training.bringToFront();
        await training.waitForSelector('#step1 .primary');
        await training.click('#step1 .primary');
        await training.waitForSelector('#step2 .sample');
        assert.equal(await training.$eval('#step2 .primary', ({ disabled }) => disabled), true);
        for (const word of await training.$$('#step2 .sample button'))
          if ((await word.evaluate(({ innerText }) => innerText)) === 'Rosalind') await word.click();
        await training.waitForSelector('#step2 .primary:enabled');
        await training.click('#step2 .primary');
        await training.waitForSelector('#step3 .primary');
        assert.match(await training.$eval('main', (main) => main.innerText), /Ask the desk if in doubt/);
        await training.click('#step3 .primary');
        await until(
          'it is noted',
          async () => (await admin(stage.browser, { kind: 'hello', version: 1 })).managed.training.done,
        );
        await page.bringToFront();
        await card.click('[data-do=again]');
        await card.state('preview');
        assert.equal(await card.has('[data-do=send]'), false);
        await card.click('[data-do=agree]');
        await until('it may be sent', () => card.has('[data-do=send]'));
        await card.send();
        await card.answer();
        assert.match(stage.endpoint.received[0], /Assess for the desk: <text>/);
        const next = await stage.ask('mail.html', 'summarise');
        assert.equal(await next.card.failure(), 'dailyLimit');
        assert.equal(stage.endpoint.received.length, 1);
      });
    },
    { endpoint: false, policy },
  );
});
