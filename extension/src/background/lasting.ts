/**
 * What lasts over restarts, by name, out of reach of content scripts: the browser's local storage once it is closed to them;
 * in Firefox, which cannot close it (MDN, `StorageArea.setAccessLevel`), a database of the extension's own origin, which no
 * content script shares. Reads nothing of what it keeps.
 */

import { type DBSchema, openDB } from 'idb';

import { browser, OWN_ORIGIN } from '../shared/browser.js';

interface Area {
  get(name: string): Promise<unknown>;
  names(): Promise<string[]>;
  set(name: string, value: unknown): Promise<void>;
  remove(name: string): Promise<void>;
}

/** By its name, not by the switch: a Firefox that learns it must still find what it kept. */
const FIREFOX = OWN_ORIGIN.startsWith('moz-extension:');

let closing: Promise<void> | undefined;

/** Closes the lasting storage and the organisation's policy to content scripts, which the browser would let in; where it cannot, does nothing. */
export function closeStorage(): Promise<void> {
  const close = async (area: Pick<typeof browser.storage.local, 'setAccessLevel'>): Promise<void> =>
    area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  closing ??= Promise.all([close(browser.storage.local), close(browser.storage.managed)]).then(() => undefined);
  return closing;
}

/** What is kept under this name; `undefined` if nothing is. */
export async function readLasting(name: string): Promise<unknown> {
  return (await area()).get(name);
}

/** Under which names something is kept. */
export async function lastingNames(): Promise<string[]> {
  return (await area()).names();
}

/** Resolves once it is kept. */
export async function writeLasting(name: string, value: unknown): Promise<void> {
  await (await area()).set(name, value);
}

/** Resolves once nothing is kept under this name. */
export async function forgetLasting(name: string): Promise<void> {
  await (await area()).remove(name);
}

/** Never before it is closed. */
async function area(): Promise<Area> {
  await closeStorage();
  return FIREFOX ? OWN : LOCAL;
}

const LOCAL: Area = {
  get: async (name) => (await browser.storage.local.get(name))[name],
  names: async () => Object.keys(await browser.storage.local.get(null)),
  set: (name, value) => browser.storage.local.set({ [name]: value }),
  remove: (name) => browser.storage.local.remove(name),
};

interface Schema extends DBSchema {
  items: { key: string; value: unknown };
}

const OWN: Area = {
  get: (name) => withItems((database) => database.get('items', name)),
  names: () => withItems((database) => database.getAllKeys('items')),
  set: (name, value) => withItems(async (database) => void (await database.put('items', value, name))),
  remove: (name) => withItems((database) => database.delete('items', name)),
};

async function withItems<T>(use: (database: Awaited<ReturnType<typeof openItems>>) => Promise<T>): Promise<T> {
  const database = await openItems();
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

/** What an earlier version kept where content scripts can read it. Looked at once: nothing is kept there any more. */
let left: Promise<Record<string, unknown>> | undefined;

/**
 * The database; with its making, so once and wholly, moves into it what an earlier version kept. What is written into local
 * storage later was written by a content script and is not believed.
 */
async function openItems() {
  left ??= browser.storage.local.get(null);
  const earlier = await left;
  const database = await openDB<Schema>('scrim-lasting', 1, {
    upgrade(made) {
      const items = made.createObjectStore('items');
      // A value that cannot be written aborts the making, which `openDB` reports.
      for (const [name, value] of Object.entries(earlier)) void items.put(value, name).catch(() => undefined);
    },
  });
  if (Object.keys(earlier).length > 0) {
    left = Promise.resolve({});
    await browser.storage.local.clear();
  }
  return database;
}
