/** Opens the pad, with what it should say and what it should hold. */

import { browser, type Tab } from '../shared/browser.js';
import { PAD_ACTION, PAD_HANDOVER, PAD_WHY, type PadReason } from '../shared/protocol.js';

export interface PadOpening {
  readonly why?: PadReason;
  readonly action?: string;
  /** Goes through session storage, where no page can read it; the pad takes it out at once. */
  readonly text?: string;
  /** The tab it was called for from. */
  readonly from?: Tab | undefined;
}

export async function openPad({ why, action = '', text = '', from }: PadOpening = {}): Promise<void> {
  if (text !== '') await browser.storage.session.set({ [PAD_HANDOVER]: text });
  const url = new URL(browser.runtime.getURL('pad.html'));
  if (why !== undefined) url.searchParams.set(PAD_WHY, why);
  if (action !== '') url.searchParams.set(PAD_ACTION, action);
  await browser.tabs.create(from === undefined ? { url: url.href } : { url: url.href, index: from.index + 1 });
}
