/** Who speaks, as the browser tells it; nothing that a message claims counts. */

import type { Sender } from '../shared/browser.js';

/** This extension. */
export interface Own {
  readonly id: string;
  /** `chrome-extension://…`, without a slash at the end. */
  readonly origin: string;
}

export type Speaker =
  /** One of the extension's own pages, at the top of its tab or window. */
  | { readonly kind: 'own' }
  /** A content script of ours on a page of this origin (`null` where the page has none of its own). */
  | { readonly kind: 'page'; readonly site: string; readonly tab: number };

/** `undefined`: nobody we talk to. */
export function identify(sender: Sender | undefined, own: Own): Speaker | undefined {
  if (sender?.id !== own.id || sender.url === undefined) return undefined;
  if (sender.url.startsWith(`${own.origin}/`)) {
    // No page of ours holds another in a frame: one that stands in a frame was put there by somebody else.
    const framed = sender.frameId !== undefined && sender.frameId !== 0;
    return framed || (sender.origin ?? own.origin) !== own.origin ? undefined : { kind: 'own' };
  }
  const tab = sender.tab?.id;
  return tab === undefined ? undefined : { kind: 'page', site: sender.origin ?? 'null', tab };
}
