/**
 * Settings and keys in the browser's storage. Keys live until the browser closes unless the person asks to keep them, and
 * never in storage that is synchronised. Nothing here is readable from a page where the browser can prevent it.
 */

import { browser } from '../shared/browser.js';
import { RECORD_PROBLEM } from '../shared/protocol.js';

const SETTINGS = 'settings';
const KEY = 'key:';
const SIGN_IN = 'signIn';
const STANDING = 'standing';

let closing: Promise<void> | undefined;

/** Closes the lasting storage and the organisation's policy to content scripts, which the browser would let in. Firefox has no such switch. */
export function closeStorage(): Promise<void> {
  const close = async (area: Pick<typeof browser.storage.local, 'setAccessLevel'>): Promise<void> =>
    area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  closing ??= Promise.all([close(browser.storage.local), close(browser.storage.managed)]).then(() => undefined);
  return closing;
}

/** The stored settings as they were saved; `undefined` if none ever were. */
export async function readSettings(): Promise<string | undefined> {
  return asText((await browser.storage.local.get(SETTINGS))[SETTINGS]);
}

/** Resolves once they are stored. */
export async function writeSettings(json: string): Promise<void> {
  await browser.storage.local.set({ [SETTINGS]: json });
}

/** Calls `listener` with the new settings whenever they change, from wherever. To be called at start-up, once. */
export function onSettings(listener: (json: string | undefined) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes[SETTINGS];
    if (area === 'local' && change !== undefined) listener(asText(change.newValue));
  });
}

/** How the person stands, as the engine last gave it to be kept; `undefined` if it never did. */
export async function readStanding(): Promise<string | undefined> {
  return asText((await browser.storage.local.get(STANDING))[STANDING]);
}

/** Resolves once it is stored. */
export async function writeStanding(json: string): Promise<void> {
  await browser.storage.local.set({ [STANDING]: json });
}

/** The key kept under this name, if there is one. */
export async function readKey(slot: string): Promise<string | undefined> {
  const name = KEY + slot;
  const [session, local] = await Promise.all([browser.storage.session.get(name), browser.storage.local.get(name)]);
  return asText(session[name] ?? local[name]);
}

/** Sets a key, or forgets it when empty. `remember`: over browser restarts. */
export async function writeKey(slot: string, key: string, remember: boolean): Promise<void> {
  const name = KEY + slot;
  await Promise.all([browser.storage.session.remove(name), browser.storage.local.remove(name)]);
  if (key === '') return;
  if (remember) await closeStorage();
  await browser.storage[remember ? 'local' : 'session'].set({ [name]: key });
}

/** Under which names keys are kept. */
export async function listKeys(): Promise<{ slot: string; remembered: boolean }[]> {
  const [session, local] = await Promise.all([browser.storage.session.get(null), browser.storage.local.get(null)]);
  const named = (items: object, remembered: boolean) =>
    Object.keys(items)
      .filter((name) => name.startsWith(KEY))
      .map((name) => ({ slot: name.slice(KEY.length), remembered }));
  return [...named(session, false), ...named(local, true)];
}

/** Who is signed in with the organisation, as it was last kept; `undefined` if nobody is. */
export async function readSignIn(): Promise<string | undefined> {
  const [session, local] = await Promise.all([
    browser.storage.session.get(SIGN_IN),
    browser.storage.local.get(SIGN_IN),
  ]);
  return asText(session[SIGN_IN] ?? local[SIGN_IN]);
}

/** Keeps who is signed in: `session` until the browser closes, `lasting` over restarts; each forgotten when empty. */
export async function writeSignIn(session: string, lasting: string): Promise<void> {
  if (lasting !== '') await closeStorage();
  const keep = (area: 'session' | 'local', json: string): Promise<void> =>
    json === '' ? browser.storage[area].remove(SIGN_IN) : browser.storage[area].set({ [SIGN_IN]: json });
  await Promise.all([keep('session', session), keep('local', lasting)]);
}

/** Notes whether the record could be written, for the popup to say. */
export async function noteRecord(written: boolean): Promise<void> {
  if (written) await browser.storage.session.remove(RECORD_PROBLEM);
  else await browser.storage.session.set({ [RECORD_PROBLEM]: true });
}

/** Settings of another shape than ours are handed on as what they are not: readable. The engine then refuses them. */
function asText(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'string' ? value : '';
}
