/** Opens the pad, with what it should say and what it should hold. */

import { browser, type Tab } from '../shared/browser.js';
import { type Handover, PAD_ACTION, PAD_HANDOVER, PAD_WHY, type PadReason } from '../shared/protocol.js';

export interface PadOpening {
  readonly why?: PadReason;
  readonly action?: string;
  /** Goes through session storage, where no page can read it; the pad takes it out at once. */
  readonly handover?: Handover;
  /** The tab it was called for from. */
  readonly from?: Tab | undefined;
}

export async function openPad({ why, action = '', handover, from }: PadOpening = {}): Promise<void> {
  // What an earlier pad left behind, having failed to open, must not turn up in this one.
  if (handover === undefined || handover.text === '') await browser.storage.session.remove(PAD_HANDOVER);
  else await browser.storage.session.set({ [PAD_HANDOVER]: handover });
  const url = new URL(browser.runtime.getURL('pad.html'));
  if (why !== undefined) url.searchParams.set(PAD_WHY, why);
  if (action !== '') url.searchParams.set(PAD_ACTION, action);
  await browser.tabs.create(from === undefined ? { url: url.href } : { url: url.href, index: from.index + 1 });
}
