/**
 * The line between one card and the engine. Says hello first, passes events on only once the engine is ready, and tells
 * the end of the line apart: the background was stopped, or the extension was replaced under the page.
 */

import { browser, type Port } from '../shared/browser.js';
import { PAGE_PORT, type PageEvent, type PageRequest, VERSION } from '../shared/protocol.js';

export interface Line {
  send(request: PageRequest): void;
  close(): void;
}

/** What a line passes on. */
export type LineEvent = PageEvent | { readonly kind: 'lost' } | { readonly kind: 'outdated' };

/** Opens a line. Tests and previews of the card give another. */
export type OpenLine = (listener: (event: LineEvent) => void) => Line;

/** Milliseconds for the engine to wake and load on a busy machine. */
const PATIENCE = 15_000;

/** Connects to the background. */
export const openLine: OpenLine = (listener) => {
  let closed = false;
  const tell = (event: LineEvent): void => {
    if (!closed) listener(event);
  };
  const port = connect();
  if (port === undefined) {
    // Told later, so that the caller has its line before the first event.
    queueMicrotask(() => tell({ kind: 'outdated' }));
    return { send: () => undefined, close: () => void (closed = true) };
  }
  const close = (): void => {
    closed = true;
    clearTimeout(timer);
    port.disconnect();
  };
  const timer = setTimeout(() => {
    tell({ kind: 'lost' });
    close();
  }, PATIENCE);
  port.onMessage.addListener((message: unknown) => {
    clearTimeout(timer);
    tell(message as PageEvent); // from our own background, typed there by the same contract
  });
  port.onDisconnect.addListener(() => {
    clearTimeout(timer);
    tell({ kind: isAlive() ? 'lost' : 'outdated' });
    closed = true;
  });
  const send = (request: PageRequest): void => {
    if (closed) return;
    try {
      port.postMessage(request);
    } catch {
      tell({ kind: isAlive() ? 'lost' : 'outdated' });
      closed = true;
    }
  };
  send({ kind: 'hello', version: VERSION });
  return { send, close };
};

function connect(): Port | undefined {
  try {
    return isAlive() ? browser.runtime.connect({ name: PAGE_PORT }) : undefined;
  } catch {
    return undefined; // "Extension context invalidated": updated or removed since the page was opened
  }
}

/** The extension that injected this script is still the one installed. */
export function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}
