/** What the engine asks of the browser: storage, the record, permissions, the window to sign in, randomness, the clock. Decides nothing. */

import { browser, OWN_ORIGIN } from '../shared/browser.js';
import { changeRecord, changeState, clearRecord, recentRecord, recordAfter, recordState } from './audit.js';
import type { Host } from './engine.js';
import { listKeys, noteRecord, readKey, writeKey, writeSettings, writeSignIn, writeStanding } from './store.js';

/** `trapped` is called when the engine is about to trap; the call that made it trap is still on the stack. */
export function makeHost(trapped: () => void): Host {
  return {
    saveSettings: writeSettings,
    keepStanding: writeStanding,
    key: readKey,
    setKey: writeKey,
    keys: listKeys,
    async record(change): Promise<void> {
      try {
        await changeRecord(change);
        await noteRecord(true);
      } catch (error) {
        await noteRecord(false);
        throw error;
      }
    },
    recordState,
    changeState,
    recordAfter,
    recent: recentRecord,
    clearRecent: clearRecord,
    saveSignIn: writeSignIn,
    async authorize(url): Promise<string> {
      const answer = await browser.identity.launchWebAuthFlow({ url, interactive: true });
      if (answer === undefined) throw new Error('no answer');
      return answer;
    },
    redirectUrl: () => browser.identity.getRedirectURL(),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    hasPermission: (pattern) => browser.permissions.contains({ origins: [pattern] }),
    extensionOrigin: () => OWN_ORIGIN,
    now: () => Date.now(),
    trapped,
  };
}
