// What an earlier version kept is found again where this one keeps it, and the record keeps as much as the organisation says.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { corp, undeployable } from './lib/policy.mjs';
import { admin, stored } from './lib/settings.mjs';
import { onStage } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

/** Entries, the fewest that an organisation can have kept. */
const KEPT = 100;
const KEY = 'sk-of-an-earlier-version';

const policy = (stage) => ({ endpoints: [corp(stage)], audit: { keepEntries: KEPT } });

describe('retention', { skip: await undeployable() }, () => {
  onStage(
    'retention',
    (check, stage) => {
      /** Runs in a page of the extension while there is no background, which starts anew after it. */
      async function within(run, ...args) {
        const page = await stage.browser.openOwn('welcome.html');
        await stage.browser.killBackground();
        const result = await page.evaluate(run, ...args);
        await page.close();
        return result;
      }
      const ask = async () => {
        const { card } = await stage.ask('fields.html', 'summarise');
        await card.send();
        await card.answer();
      };
      const rows = async () => (await stored(stage.browser)).databases['scrim/record'];

      check('a record of the first version of the database is kept on, and pruned to what may be kept', async () => {
        await ask();
        const [entry] = await until('it is recorded', async () => {
          const all = await rows();
          return all?.length > 0 && all;
        });
        await within(
          (entry, times) =>
            new Promise((resolve, reject) => {
              indexedDB.deleteDatabase('scrim').onsuccess = () => {
                const opened = indexedDB.open('scrim', 1);
                opened.onerror = () => reject(opened.error);
                opened.onupgradeneeded = () => {
                  const store = opened.result.createObjectStore('record', { autoIncrement: true });
                  for (let time = 0; time < times; time += 1) store.add(entry.replace(/"seq":\d+/u, `"seq":${time}`));
                };
                opened.onsuccess = () => resolve(opened.result.close());
              };
            }),
          entry,
          KEPT + 20,
        );
        await ask();
        const after = await until('it is pruned', async () => {
          const all = await rows();
          return all.length <= KEPT && all;
        });
        assert.ok(after.length > KEPT - 10, 'and no further');
        const sealed = after.map((row) => JSON.parse(row));
        assert.ok(sealed[0].seq > 20, 'the oldest went');
        const kinds = sealed.map(({ entry }) => entry.kind);
        assert.ok(kinds.includes('pruned'), 'the record says so');
        assert.equal(kinds.at(-1), 'question', 'the newest stays');
        const { databases } = await stored(stage.browser);
        assert.equal(databases['scrim/state'].length, 1, 'what the second version keeps beside it');
      });

      check(
        'what lay where content scripts can read it moves out of their reach, once',
        { skip: stage.chromium && 'Chromium closes its storage to content scripts' },
        async () => {
          const keys = async () => (await admin(stage.browser, { kind: 'hello', version: 1 })).keys;
          await admin(stage.browser, { kind: 'setKey', endpoint: 'corp', key: KEY, remember: true });
          const names = await within(
            () =>
              new Promise((resolve) => {
                indexedDB.open('scrim-lasting').onsuccess = ({ target: { result: database } }) => {
                  const items = database.transaction('items').objectStore('items');
                  const [names, values] = [items.getAllKeys(), items.getAll()];
                  items.transaction.oncomplete = () => {
                    database.close();
                    const kept = names.result.map((name, at) => [name, values.result[at]]);
                    // In this order: what is set wakes the background.
                    indexedDB.deleteDatabase('scrim-lasting').onsuccess = () =>
                      chrome.storage.local.set(Object.fromEntries(kept)).then(() => resolve(names.result));
                  };
                };
              }),
          );
          assert.deepEqual(await keys(), [{ endpoint: 'corp', remembered: true }]);
          await ask();
          assert.equal(stage.endpoint.headers.at(-1).authorization, `Bearer ${KEY}`);
          assert.deepEqual((await stored(stage.browser)).local, {});

          // Whoever runs in a content script can write there.
          await within(
            (names) => chrome.storage.local.set(Object.fromEntries(names.map((name) => [name, 'sk-evil']))),
            names,
          );
          assert.deepEqual(await keys(), [{ endpoint: 'corp', remembered: true }]);
          assert.equal(JSON.stringify((await stored(stage.browser)).databases).includes('sk-evil'), false);
        },
      );
    },
    { endpoint: false, policy },
  );
});
