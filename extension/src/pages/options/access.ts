/** The browser's permission to reach an endpoint. Asked for one host at a time, when the person presses a button. */

import { useEffect, useState } from 'preact/hooks';

import { browser } from '../../shared/browser.js';

/** Whether the browser lets Scrim reach this origin; `undefined` until it has said. Follows what the person changes elsewhere. */
export function useAccess(origin: string): boolean | undefined {
  const [granted, setGranted] = useState<boolean>();
  useEffect(() => {
    if (origin === '') return undefined;
    const look = (): void => void browser.permissions.contains(only(origin)).then(setGranted);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [origin]);
  return granted;
}

/**
 * Asks for the permission; resolves at once where it is there. To be called first thing in a click's handler: after any
 * wait the browser no longer takes it for the person's own wish.
 */
export function requestAccess(origin: string): Promise<boolean> {
  return browser.permissions.request(only(origin)).catch(() => false);
}

/** The same for several origins at once. */
export function requestAccessToAll(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: origins.map(pattern) }).catch(() => false);
}

/** Gives the permission back, where no origin in `needed` is on the same host. */
export async function giveAccessBack(origin: string, needed: readonly string[]): Promise<void> {
  if (needed.some((other) => pattern(other) === pattern(origin))) return;
  // A permission that came with the installation cannot be given back, and need not be.
  await browser.permissions.remove(only(origin)).catch(() => false);
}

function only(origin: string): { origins: string[] } {
  return { origins: [pattern(origin)] };
}

/** Without the port, which Firefox takes in no pattern. */
function pattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
