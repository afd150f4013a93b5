/** The few messages that do not go through a port: open a page of ours, ask from the popup. Everything else is ignored. */

import { browser, type Sender } from '../shared/browser.js';
import { type Ask, type Chased, LONGEST_HANDOVER, type OpenPage } from '../shared/protocol.js';
import { ask, openPadFor } from './inject.js';
import { identify, type Own } from './senders.js';

/** Carries a message out; resolves when that is done. `undefined`: not a message from whom it may come. */
export function hear(message: unknown, sender: Sender, own: Own): Promise<void> | undefined {
  const speaker = identify(sender, own);
  if (speaker === undefined) return undefined;
  if (isOpenPage(message)) {
    return opened(message, sender);
  }
  if (speaker.kind === 'own' && isAsk(message)) return askIn(message.tab, message.action);
  return undefined;
}

async function opened({ page, chased }: OpenPage, sender: Sender): Promise<void> {
  if (page === 'settings') await browser.runtime.openOptionsPage();
  else if (page === 'training') await browser.tabs.create({ url: browser.runtime.getURL('training.html') });
  else await openPadFor(sender.tab, chased);
}

async function askIn(tab: number, action: string): Promise<void> {
  await ask({ action, tab: await browser.tabs.get(tab) });
}

function isOpenPage(message: unknown): message is OpenPage {
  const { kind, page, chased } = asFields(message);
  return (
    kind === 'openPage' &&
    (page === 'settings' || page === 'training' || page === 'pad') &&
    (chased === undefined || isChased(chased))
  );
}

function isChased(chased: unknown): chased is Chased {
  const { text } = asFields(chased);
  return typeof text === 'string' && text.length <= LONGEST_HANDOVER;
}

function isAsk(message: unknown): message is Ask {
  const { kind, action, tab } = asFields(message);
  return kind === 'ask' && typeof action === 'string' && typeof tab === 'number';
}

function asFields(message: unknown): Readonly<Record<string, unknown>> {
  return typeof message === 'object' && message !== null ? { ...message } : {};
}
