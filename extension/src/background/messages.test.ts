import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import type { Sender, Tab } from '../shared/browser.js';
import { LONGEST_HANDOVER, PAD_HANDOVER } from '../shared/protocol.js';

let session: Record<string, unknown> = {};
let tabs: string[] = [];
/** Whether a content script answers. */
let scripted = true;

Object.assign(globalThis, {
  chrome: {
    runtime: { getURL: (path: string) => `chrome-extension://scrim/${path}`, openOptionsPage: async () => undefined },
    storage: {
      session: {
        set: async (items: object) => void Object.assign(session, items),
        remove: async (name: string) => void delete session[name],
      },
    },
    tabs: {
      create: async ({ url }: { url: string }) => void tabs.push(url),
      sendMessage: async () => (scripted ? undefined : Promise.reject(new Error('nobody listens'))),
    },
    scripting: { executeScript: () => Promise.reject(new Error('not here')) },
  },
});
// After the browser is there: the modules take hold of it when they are loaded.
const { hear } = await import('./messages.js');
const { ask } = await import('./inject.js');

const OWN = { id: 'scrim', origin: 'chrome-extension://scrim' };
const TAB = { id: 7, index: 0 } as Tab;
const PAGE: Sender = {
  id: 'scrim',
  url: 'https://mail.example/',
  origin: 'https://mail.example',
  frameId: 0,
  tab: TAB,
};
const RAW = 'Seen words. Hidden words.';
const menu = (): Promise<void> => ask({ action: 'summarise', tab: TAB, text: RAW });

beforeEach(() => {
  session = {};
  tabs = [];
  scripted = true;
});

test('a card that was taken away hands over what it read, never what the menu told', async () => {
  await menu();
  await hear({ kind: 'openPage', page: 'pad', chased: { text: 'Seen words.' } }, PAGE, OWN);
  assert.deepEqual(session[PAD_HANDOVER], { text: 'Seen words.', seen: true });
  assert.deepEqual(tabs, ['chrome-extension://scrim/pad.html?why=chased&action=summarise']);
});

test('a card that could not read the page and was taken away hands over nothing', async () => {
  session[PAD_HANDOVER] = { text: 'of an earlier pad', seen: false };
  await menu();
  await hear({ kind: 'openPage', page: 'pad', chased: { text: '' } }, PAGE, OWN);
  assert.deepEqual(session, {});
  assert.equal(tabs.length, 1);
});

test('a page that cannot be read hands over what the menu told, as not seen', async () => {
  scripted = false;
  await menu();
  assert.deepEqual(session[PAD_HANDOVER], { text: RAW, seen: false });
  assert.deepEqual(tabs, ['chrome-extension://scrim/pad.html?why=page&action=summarise']);
});

test('a card that could not read the page hands over what the menu told, as not seen', async () => {
  await menu();
  await hear({ kind: 'openPage', page: 'pad' }, PAGE, OWN);
  assert.deepEqual(session[PAD_HANDOVER], { text: RAW, seen: false });
});

test('a handover of another kind or length is no message', () => {
  const tooLong = 'a'.repeat(LONGEST_HANDOVER + 1);
  for (const chased of [true, null, 'text', {}, { text: 1 }, { text: tooLong }]) {
    assert.equal(hear({ kind: 'openPage', page: 'pad', chased }, PAGE, OWN), undefined);
  }
  assert.deepEqual([tabs, session], [[], {}]);
});
