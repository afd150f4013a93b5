// The page's port in hostile hands: whoever runs in the world of the content script has what the card has, and reaches
// neither policy, keys, record nor another card's originals with it.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { leaked } from './lib/planted.mjs';
import { textOf } from './lib/servers.mjs';
import { admin, ENDPOINT_ID, form, stored } from './lib/settings.mjs';
import { onStage } from './lib/stage.mjs';
import { inContentScript, talk } from './lib/world.mjs';

const KEY = 'sk-canary-in-storage';
const LASTING = 'sk-canary-that-lasts';

/** Every request of the extension's own pages that is none of a card's. */
const ADMIN = [
  { kind: 'saveSettings', settings: form({ url: 'https://evil.example/v1', id: 'evil' }) },
  { kind: 'setKey', endpoint: ENDPOINT_ID, key: '', remember: false },
  { kind: 'setKey', endpoint: ENDPOINT_ID, key: 'sk-evil', remember: true },
  { kind: 'testEndpoint', endpoint: ENDPOINT_ID },
  { kind: 'signOut' },
  { kind: 'listModels', endpoint: form({ url: 'https://evil.example/v1' }).endpoints[0], key: '' },
  { kind: 'trained', version: 1 },
  { kind: 'recent', limit: 100 },
  { kind: 'summary' },
  { kind: 'export' },
  { kind: 'clearRecent' },
];

/** What is no message at all, and what is nearly one. */
const GARBAGE = [
  null,
  0,
  '',
  'hello',
  [],
  {},
  { kind: null },
  { kind: 'Hello', version: 1 },
  { kind: 'hello' },
  { kind: 'hello', version: -1 },
  { kind: 'hello', version: 1, admin: true },
  { kind: 'confirm', ticket: '1' },
  { kind: 'confirm', ticket: 1.5 },
  { kind: 'release', mark: -1 },
  { kind: 'mark', range: { start: 0, end: 1, of: 'vault' } },
  { kind: 'preview', action: 'summarise', text: 'a', wish: '', endpoint: '', url: 'https://evil.example' },
  { kind: ['hello'], version: 1 },
  { kind: { toString: 'hello' } },
  { __proto__: null, constructor: { prototype: { kind: 'hello' } } },
];

const hello = { kind: 'hello', version: 1 };
const preview = (text) => ({ kind: 'preview', action: 'summarise', text, wish: '', endpoint: '' });
/** Most characters that a card hands over to the pad, see `extension/src/shared/protocol.ts`. */
const LONGEST_HANDOVER = 2_000_000;

/** Milliseconds in which a card or a page of ours would have opened. */
const SOON = 1_000;

/** The ids of the tabs that are open, but for the one that is asked in. */
async function tabs({ browser }) {
  const own = await browser.openOwn('options.html');
  try {
    return await own.evaluate(async () => {
      const [{ id: here }, all] = [await chrome.tabs.getCurrent(), await chrome.tabs.query({})];
      return all.map(({ id }) => id).filter((id) => id !== here);
    });
  } finally {
    await own.close();
  }
}

const codes = ({ answers }) => answers.map(({ kind, failure }) => failure?.code ?? kind);

onStage('ports', (check, stage) => {
  /** All that the extension holds: what its pages are told and what it keeps; in Firefox nothing of it is in local storage. */
  const held = async () => {
    const { local, ...kept } = await stored(stage.browser);
    return JSON.stringify([
      await admin(stage.browser, hello),
      await admin(stage.browser, { kind: 'export' }),
      kept,
      stage.chromium ? local : {},
    ]);
  };

  /** Calls `attack(inside)` in the world of the content script of a page that was asked about; nothing may have changed after it. */
  async function hostile(attack, { key = KEY, remember = false } = {}) {
    await admin(stage.browser, { kind: 'setKey', endpoint: ENDPOINT_ID, key, remember });
    const { page, card } = await stage.ask('mail.html', 'summarise');
    await card.send();
    await card.answer();
    stage.endpoint.received.length = 0;
    const before = await held();
    const told = await attack((run, ...args) => inContentScript(stage, page, run, ...args), page);
    assert.equal(await held(), before, 'all is as it was');
    const words = JSON.stringify(told);
    for (const secret of [KEY, LASTING, 'Bearer']) assert.equal(words.includes(secret), false, secret);
    return { page, card };
  }

  check('no port but the one of cards is opened to it', async () => {
    await hostile(async (inside) => {
      const all = [];
      for (const name of ['scrim.admin', 'scrim.page.admin', 'SCRIM.ADMIN', 'scrim.admin ', '', '__proto__']) {
        const told = await inside(talk, name, [hello, { kind: 'export' }]);
        assert.deepEqual(told, { ended: true, answers: [] }, name);
        all.push(told);
      }
      return all;
    });
  });

  check('its port cannot spell what only the settings may ask', async () => {
    await hostile(async (inside) => {
      const told = await inside(talk, 'scrim.page', [hello, ...ADMIN], { enough: ADMIN.length + 1 });
      assert.deepEqual(codes(told), ['ready', ...ADMIN.map(() => 'badMessage')]);
      return told;
    });
    assert.deepEqual(stage.endpoint.received, [], 'no test was made either');
  });

  check('garbage, another version and what is nearly a message are refused one by one', async () => {
    await hostile(async (inside) => {
      const all = [hello, ...GARBAGE, { kind: 'hello', version: 99 }, hello];
      const told = await inside(talk, 'scrim.page', all, { enough: all.length });
      const refused = GARBAGE.map(() => 'badMessage');
      assert.deepEqual(codes(told), ['ready', ...refused, 'versionMismatch', 'ready']);
      return told;
    });
  });

  check('what is nested ten thousand times is refused, and another card goes on', async () => {
    const { card } = await hostile(async (inside) => {
      // Made there: nothing so deep is handed over as an argument.
      const told = await inside(
        (hello) =>
          new Promise((resolve) => {
            const port = chrome.runtime.connect({ name: 'scrim.page' });
            const answers = [];
            const ended = () => resolve({ ended: true, answers });
            port.onDisconnect.addListener(ended);
            port.onMessage.addListener((answer) => {
              answers.push(answer);
              if (answers.filter(({ kind }) => kind === 'ready').length === 2) resolve({ ended: false, answers });
            });
            const nest = (around) => {
              let deep = {};
              for (let level = 0; level < 10_000; level += 1) deep = around(deep);
              return deep;
            };
            const [list, object] = [nest((inner) => [inner]), nest((kind) => ({ kind }))];
            port.postMessage(hello);
            for (const deep of [list, object, { kind: 'hello', version: list }]) {
              try {
                port.postMessage(deep);
              } catch {
                // A browser may carry nothing so deep.
              }
            }
            port.postMessage(hello);
          }),
        hello,
      );
      assert.equal(told.ended, false);
      const answered = codes(told);
      assert.deepEqual([answered[0], answered.at(-1)], ['ready', 'ready']);
      assert.ok(
        answered.slice(1, -1).every((code) => code === 'badMessage'),
        `${answered}`,
      );
      return told;
    });
    assert.match(await card.answer(), /Margaret/u);
  });

  check('what is said outside a port opens nothing but pages of ours and answers nothing', async () => {
    await hostile(async (inside) => {
      const before = await tabs(stage);
      const told = await inside(
        (messages) =>
          Promise.all(messages.map((message) => chrome.runtime.sendMessage(message).catch((error) => `${error}`))),
        [
          hello,
          ...ADMIN,
          ...before.map((tab) => ({ kind: 'ask', action: 'summarise', tab })),
          { kind: 'openPage', page: 'https://evil.example' },
          { kind: 'openPage', page: 'pad', chased: { text: 5 } },
          { kind: 'openPage', page: 'pad', chased: { text: 'a'.repeat(LONGEST_HANDOVER + 1) } },
        ],
      );
      // Where nobody answers, Chromium says so and Firefox says nothing.
      for (const answer of told)
        assert.ok(answer === null || /receiving end|message port closed/iu.test(answer), answer);
      await pause(SOON);
      assert.deepEqual(await tabs(stage), before, 'nothing was asked in any tab, nor on a page of ours');
      return told;
    });
  });

  check("a ticket that is guessed sends nothing, and another card's originals stay with that card", async () => {
    stage.endpoint.answer = 'Write to [PERSON_1], [EMAIL_1], [EMAIL_ADDRESS_1] and [PHONE_1].';
    await hostile(async (inside) => {
      const guesses = Array.from({ length: 50 }, (_, ticket) => ({ kind: 'confirm', ticket }));
      const guessed = await inside(talk, 'scrim.page', [hello, ...guesses], { enough: guesses.length + 1 });
      assert.deepEqual(new Set(codes(guessed)), new Set(['ready', 'stalePreview']));
      return guessed;
    });
    assert.deepEqual(stage.endpoint.received, []);
    const { page } = await stage.ask('mail.html', 'summarise');
    const told = await inContentScript(
      stage,
      page,
      (first, text) =>
        new Promise((resolve) => {
          const port = chrome.runtime.connect({ name: 'scrim.page' });
          const all = [];
          port.onMessage.addListener((answer) => {
            all.push(answer);
            if (answer.kind === 'preview') port.postMessage({ kind: 'confirm', ticket: answer.ticket });
            if (answer.kind === 'done' || answer.kind === 'failed') resolve(all);
          });
          port.postMessage(first);
          port.postMessage(text);
        }),
      hello,
      preview('Nothing of note in here, but [PERSON_1] is spelled out.'),
    );
    assert.equal(told.at(-1).kind, 'done', JSON.stringify(told.at(-1)));
    assert.deepEqual(leaked(JSON.stringify(told)), []);
    assert.equal(stage.endpoint.received.length, 1);
    assert.doesNotMatch(textOf(stage.endpoint.received[0]), /\[PERSON_1\]/u, 'the look-alike left as something else');
  });

  check('ten thousand messages and a huge one are borne, and the next question is answered', async () => {
    await hostile(async (inside) => {
      const flood = await inside(
        (first) =>
          new Promise((resolve) => {
            const port = chrome.runtime.connect({ name: 'scrim.page' });
            const counts = {};
            let answered = 0;
            port.onDisconnect.addListener(() => resolve({ ended: true, counts }));
            port.onMessage.addListener(({ kind, failure }) => {
              const what = failure?.code ?? kind;
              counts[what] = (counts[what] ?? 0) + 1;
              answered += 1;
              if (answered === 10_000) resolve({ ended: false, counts });
            });
            for (let at = 0; at < 5_000; at += 1) {
              port.postMessage(first);
              port.postMessage({ kind: 'export', at });
            }
          }),
        hello,
      );
      assert.deepEqual(flood, { ended: false, counts: { ready: 5_000, badMessage: 5_000 } });
      const huge = await inside(
        (first) =>
          new Promise((resolve) => {
            const port = chrome.runtime.connect({ name: 'scrim.page' });
            const kinds = [];
            port.onDisconnect.addListener(() => resolve([...kinds, 'ended']));
            port.onMessage.addListener(({ kind, failure, share }) => {
              kinds.push(failure?.code ?? kind);
              if (share !== undefined) resolve([...kinds, share.taken < share.total]);
            });
            port.postMessage(first);
            port.postMessage({
              kind: 'preview',
              action: 'summarise',
              text: 'a word '.repeat(3_000_000),
              wish: '',
              endpoint: '',
            });
          }),
        hello,
      );
      assert.deepEqual(huge, ['ready', 'preview', true], 'as much of it as may go is shown, and the share told');
      return [flood, huge];
    });
    const { card } = await stage.ask('fields.html', 'summarise');
    await card.send();
    assert.match(await card.answer(), /Margaret/u);
  });

  check('storage, policy and the record are closed to it, what lasts as well', async () => {
    const attack = async (inside) => {
      const told = await inside(async () => {
        const found = {};
        for (const area of ['local', 'session', 'sync', 'managed']) {
          try {
            found[area] = await chrome.storage[area].get(null);
          } catch (error) {
            found[area] = { refused: String(error) };
          }
          try {
            await chrome.storage[area].set({ settings: '{"endpoints":[]}', managedSettled: false, 'key:x': 'evil' });
            await chrome.storage[area].remove(['settings', 'standing', 'signIn', 'managedSettled']);
          } catch {
            // As it should be.
          }
        }
        const databases = (await indexedDB.databases()).map(({ name }) => name);
        return { found, databases };
      });
      assert.deepEqual(told.databases, [], "the databases it sees are the page's");
      for (const [area, found] of Object.entries(told.found)) assert.deepEqual(found.refused ? {} : found, {}, area);
      return told;
    };
    await hostile(attack, { key: LASTING, remember: true });
    const { local, databases } = await stored(stage.browser);
    assert.ok(JSON.stringify([local, databases]).includes(LASTING), 'there was a key to find');
  });
});
