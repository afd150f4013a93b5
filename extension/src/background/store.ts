/**
 * Settings and keys in the browser's storage. Keys live until the browser closes unless the person asks to keep them, and
 * never in storage that is synchronised. Nothing here can be read or written from a page, content scripts included.
 */

import { browser } from '../shared/browser.js';
import { RECORD_PROBLEM } from '../shared/protocol.js';
import { forgetLasting, lastingNames, readLasting, writeLasting } from './lasting.js';

const SETTINGS = 'settings';
const KEY = 'key:';
const SIGN_IN = 'signIn';
const STANDING = 'standing';

/** The stored settings as they were saved; `undefined` if none ever were. */
export async function readSettings(): Promise<string | undefined> {
  return asText(await readLasting(SETTINGS));
}

/** Resolves once they are stored, and whoever listens was told. */
export async function writeSettings(json: string): Promise<void> {
  await writeLasting(SETTINGS, json);
  tell?.(json);
}

let tell: ((json: string) => void) | undefined;

/** Calls `listener` with the new settings whenever they are written; nobody but the engine does. To be called at start-up, once. */
export function onSettings(listener: (json: string) => void): void {
  tell = listener;
}

/** How the person stands, as the engine last gave it to be kept; `undefined` if it never did. */
export async function readStanding(): Promise<string | undefined> {
  return asText(await readLasting(STANDING));
}

/** Resolves once it is stored. */
export async function writeStanding(json: string): Promise<void> {
  await writeLasting(STANDING, json);
}

/** The key kept under this name, if there is one. */
export async function readKey(slot: string): Promise<string | undefined> {
  const name = KEY + slot;
  const [session, lasting] = await Promise.all([browser.storage.session.get(name), readLasting(name)]);
  return asText(session[name] ?? lasting);
}

/** Sets a key, or forgets it when empty. `remember`: over browser restarts. */
export async function writeKey(slot: string, key: string, remember: boolean): Promise<void> {
  const name = KEY + slot;
  await Promise.all([browser.storage.session.remove(name), forgetLasting(name)]);
  if (key === '') return;
  await (remember ? writeLasting(name, key) : browser.storage.session.set({ [name]: key }));
}

/** Under which names keys are kept. */
export async function listKeys(): Promise<{ slot: string; remembered: boolean }[]> {
  const [session, lasting] = await Promise.all([browser.storage.session.get(null), lastingNames()]);
  const named = (names: readonly string[], remembered: boolean) =>
    names.filter((name) => name.startsWith(KEY)).map((name) => ({ slot: name.slice(KEY.length), remembered }));
  return [...named(Object.keys(session), false), ...named(lasting, true)];
}

/** Who is signed in with the organisation, as it was last kept; `undefined` if nobody is. */
export async function readSignIn(): Promise<string | undefined> {
  const [session, lasting] = await Promise.all([browser.storage.session.get(SIGN_IN), readLasting(SIGN_IN)]);
  return asText(session[SIGN_IN] ?? lasting);
}

/** Keeps who is signed in: `session` until the browser closes, `lasting` over restarts; each forgotten when empty. */
export async function writeSignIn(session: string, lasting: string): Promise<void> {
  await Promise.all([
    session === '' ? browser.storage.session.remove(SIGN_IN) : browser.storage.session.set({ [SIGN_IN]: session }),
    lasting === '' ? forgetLasting(SIGN_IN) : writeLasting(SIGN_IN, lasting),
  ]);
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
