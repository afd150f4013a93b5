/**
 * Brings the card to the page: asks the content script that is there, injects one where none is, and opens the pad where
 * the browser lets no extension in. Relies on the access that the person's own click or shortcut grants.
 */

import { browser, type Tab } from '../shared/browser.js';
import type { Chased, Open } from '../shared/protocol.js';
import { openPad } from './pad.js';

/** Milliseconds. Chrome now and then refuses a page that it has just granted; asked again it agrees. */
const AGAIN_AFTER = 150;

export interface Ask {
  /** Action's id; empty lets the person choose. */
  readonly action: string;
  readonly tab: Tab;
  /** The frame that was clicked in; else the page, whose script sees into its own frames. */
  readonly frame?: number | undefined;
  /** The selection as the browser's menu tells it, hidden words and all: for the pad, if nothing can read the page. */
  readonly text?: string | undefined;
}

/** The last selection the menu told of, in memory only: the card may find that it cannot read it, and offer the pad. */
let last: (Required<Pick<Ask, 'action' | 'text'>> & { readonly tab: number | undefined }) | undefined;

export async function ask({ action, tab, frame = 0, text }: Ask): Promise<void> {
  last = { action, text, tab: tab.id };
  if (tab.id !== undefined && (await reach(tab.id, frame, { kind: 'open', action }))) return;
  await openPad({
    why: frame === 0 ? 'page' : 'frame',
    action,
    handover: { text: text ?? '', seen: false },
    from: tab,
  });
}

/** Opens the pad for a card, with what the person was asking about; for one taken away, with what that one had read. */
export async function openPadFor(tab: Tab | undefined, chased?: Chased): Promise<void> {
  const asked = tab !== undefined && last?.tab === tab.id ? last : undefined;
  last = undefined;
  const action = asked?.action ?? '';
  await openPad(
    chased === undefined
      ? { action, handover: { text: asked?.text ?? '', seen: false }, from: tab }
      : { why: 'chased', action, handover: { text: chased.text, seen: true }, from: tab },
  );
}

/** Whether the message reached a content script. */
async function reach(tab: number, frame: number, message: Open): Promise<boolean> {
  if (await sent(tab, frame, message)) return true;
  if (!(await injected(tab, frame))) {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
    if (!(await injected(tab, frame))) return false;
  }
  return sent(tab, frame, message);
}

/** Rejects where nobody listens. */
function sent(tab: number, frame: number, message: Open): Promise<boolean> {
  return browser.tabs.sendMessage(tab, message, { frameId: frame }).then(
    () => true,
    () => false,
  );
}

/** Rejects where the browser forbids it: its own pages, its store, its viewers, pages that policy protects. */
function injected(tab: number, frame: number): Promise<boolean> {
  return browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: ['content.js'] }).then(
    () => true,
    () => false,
  );
}
