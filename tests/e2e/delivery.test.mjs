// A policy that comes late, cannot be read, or goes: Chromium delivers it while it runs, Firefox when it starts.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { leaked } from './lib/planted.mjs';
import { corp, HOSTILE, undeployable } from './lib/policy.mjs';
import { admin, form } from './lib/settings.mjs';
import { onStage } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

/** How late a policy comes after the installation, in milliseconds. */
const LATE = 2_000;

const policy = (stage) => ({ endpoints: [corp(stage), ...HOSTILE], labels: { PL_PESEL: 'block' } });

/** How long Chromium may take to see that a file has changed: it waits until nothing has touched it for five seconds. */
const ARRIVAL = 30_000;

/** What a person has set up for themselves, and no policy approves. */
const MINE = form({ url: 'https://mine.example/v1', id: 'mine' });

/** Of the right shape and the wrong types: nobody can tell what it forbids. */
const MALFORMED = { stop: 'no', endpoints: 'all of them', labels: ['PERSON'], preview: 7 };

/** What the extension makes of the policy: ids of endpoints, keys set, paths of problems. */
async function seen(stage) {
  const { endpoints, managed } = await admin(stage.browser, { kind: 'hello', version: 1 });
  const problems = managed.problems.map(({ key }) => key).sort();
  return { endpoints: endpoints.map(({ id }) => id), keys: [...managed.keys].sort(), problems };
}

const HELD = {
  endpoints: ['corp', 'builtin'],
  keys: ['endpoints', 'labels'],
  problems: [1, 2, 3, 4].map((at) => `endpoints[${at}].url`),
};
const OWN = { endpoints: ['mine', 'builtin'], keys: [], problems: [] };

/** A card that was asked about the mail. */
async function asked(stage) {
  const { card } = await stage.ask('mail.html', 'summarise');
  return card;
}

describe('delivery', { skip: await undeployable() }, () => {
  onStage(
    'delivery',
    (check, stage) => {
      const chromium = { skip: !stage.chromium && 'reads its policies when it starts' };
      const firefox = { skip: stage.chromium && 'delivers while it runs' };
      let profile;
      const restart = async () => {
        profile ??= await mkdtemp(join(tmpdir(), 'scrim-profile-'));
        await stage.launch({ settled: false, profile });
      };
      after(() => profile && rm(profile, { recursive: true, force: true }));

      check('one that comes two seconds after the installation ends what was begun without it', chromium, async () => {
        await stage.launch({ settled: false });
        const card = await asked(stage);
        await pause(LATE);
        await stage.deploy({ ...policy(stage), labels: { EMAIL_ADDRESS: 'block' }, mayRelease: [] });
        await until('it has come', async () => (await seen(stage)).keys.length > 0, ARRIVAL);
        assert.equal(await card.failure(), 'blockedLabel');
        assert.deepEqual(await seen(stage), { ...HELD, keys: ['endpoints', 'labels', 'mayRelease'] });
        assert.deepEqual(stage.endpoint.received, []);
      });

      check('one that changes counts while the browser runs', chromium, async () => {
        await stage.policy.change(policy(stage));
        await until('it has come', async () => !(await seen(stage)).keys.includes('mayRelease'), ARRIVAL);
        const card = await asked(stage);
        await card.state('preview');
        assert.equal(await card.text('.destination .origin'), stage.endpoint.origin);
        await card.send();
        await card.answer();
        assert.deepEqual(leaked(stage.endpoint.received[0]), []);
      });

      check('one that is withdrawn leaves the person with what they have set up', chromium, async () => {
        await admin(stage.browser, { kind: 'saveSettings', settings: MINE });
        assert.deepEqual(await seen(stage), HELD);
        await stage.policy.withdraw();
        await until('it is gone', async () => (await seen(stage)).endpoints.includes('mine'), ARRIVAL);
        assert.deepEqual(await seen(stage), OWN);
      });

      check(
        'of one that cannot be read the browser drops what it knows to be wrong, and the rest is the strictest',
        chromium,
        async () => {
          await stage.deploy({ ...MALFORMED, labels: { PERSON: 'hide' } });
          await until('it has come', async () => (await seen(stage)).keys.length > 0, ARRIVAL);
          const { keys, problems } = await seen(stage);
          assert.deepEqual({ keys, problems }, { keys: ['labels'], problems: ['labels.PERSON'] });
          const card = await asked(stage);
          assert.equal(await card.failure(), 'blockedLabel');
          assert.deepEqual(stage.endpoint.received, []);
          // A file that is no JSON is none to the browser: whoever writes one has withdrawn the policy.
          await stage.policy.write('{ "3rdparty": ');
          await until('it is gone', async () => (await seen(stage)).endpoints.includes('mine'), ARRIVAL);
        },
      );

      check('one that is there before the browser holds, and nothing hostile of it is approved', firefox, async () => {
        await stage.deploy(policy(stage));
        await restart();
        await admin(stage.browser, { kind: 'saveSettings', settings: MINE });
        assert.deepEqual(await seen(stage), HELD);
        const card = await asked(stage);
        await card.state('preview');
        assert.equal(await card.text('.destination .origin'), stage.endpoint.origin);
      });

      check('one that changes counts from the next start on', firefox, async () => {
        await stage.policy.change({ ...policy(stage), stop: true });
        await restart();
        assert.deepEqual((await seen(stage)).keys, ['endpoints', 'labels', 'stop']);
        assert.equal(await (await asked(stage)).failure(), 'stopped');
      });

      check('one that cannot be read stops everything', firefox, async () => {
        await stage.policy.change(MALFORMED);
        await restart();
        const { endpoints, problems } = await seen(stage);
        assert.deepEqual(
          { endpoints, problems },
          { endpoints: [], problems: ['endpoints', 'labels', 'preview', 'stop'] },
        );
        assert.equal(await (await asked(stage)).failure(), 'stopped');
        assert.deepEqual(stage.endpoint.received, []);
      });

      check(
        'one that is withdrawn is gone with the next start, and so is one in a file that is no JSON',
        firefox,
        async () => {
          await stage.policy.withdraw();
          await restart();
          assert.deepEqual(await seen(stage), OWN);
          await stage.deploy(policy(stage));
          await stage.policy.write('{ "policies": ');
          await restart();
          assert.deepEqual(await seen(stage), OWN);
        },
      );
    },
    { endpoint: false },
  );
});
