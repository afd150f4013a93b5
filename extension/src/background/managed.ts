/**
 * The organisation's policy, as the browser delivers it (`storage.managed`). Decides nothing; what it says is the engine's
 * to read.
 */

import { browser } from '../shared/browser.js';
import { readLasting, writeLasting } from './lasting.js';

/** No policy. */
const NONE = '{}';

/** A policy of which nothing is known but that it changed: nobody can read it, and so the engine stops everything. */
const UNREADABLE = '';

/** What Firefox rejects with where there is no policy, instead of answering with an empty one. */
const ABSENT = 'Managed storage manifest not found';

/** Kept for good: the time after the installation in which an empty answer says nothing is over. */
const SETTLED = 'managedSettled';

/**
 * Milliseconds of this script's life in which an empty answer says nothing yet: after an installation Chromium delivers a
 * policy late, and until then tells none. Measured: 2 to 6 seconds. In later sessions it answers when it knows.
 */
const SETTLING = 8_000;

/** The policy as JSON, `{}` if there is none. Takes until it is known which; rejects where the browser does not tell. */
export async function readManaged(): Promise<string> {
  const early = await delivered();
  if (early === NONE && !(await hasSettled())) await arrival();
  await writeLasting(SETTLED, true);
  return (await delivered()) ?? NONE;
}

/** Calls `listener` with the whole policy whenever it comes, changes or goes. To be called at start-up, once. */
export function onManaged(listener: (json: string) => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area !== 'managed') return;
    void delivered().then(
      (json) => listener(json ?? NONE),
      () => listener(UNREADABLE),
    );
  });
}

/** What the browser tells now; `undefined` where it knows for sure that there is none, as Firefox does. */
async function delivered(): Promise<string | undefined> {
  try {
    return JSON.stringify(await browser.storage.managed.get(null));
  } catch (error) {
    if (String(error).includes(ABSENT)) return undefined;
    throw error; // there may be one
  }
}

async function hasSettled(): Promise<boolean> {
  return (await readLasting(SETTLED)) === true;
}

/** Until a policy comes or it is too late for one. */
function arrival(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      browser.storage.onChanged.removeListener(look);
      resolve();
    };
    const look = (_changes: object, area: string): void => {
      if (area === 'managed') done();
    };
    browser.storage.onChanged.addListener(look);
    setTimeout(done, Math.max(0, SETTLING - performance.now()));
  });
}
