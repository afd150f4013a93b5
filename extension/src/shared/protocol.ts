/** What is said between the parts of the extension: the engine's contract, and the few messages that go round it. */

export * from './protocol.gen.js';

/** Pages of the extension that a card or a menu can open. */
export type OwnPage = 'settings' | 'training' | 'pad';

/** Background to content script: show a card about what is selected now. */
export interface Open {
  readonly kind: 'open';
  /** Action's id; empty lets the person choose. */
  readonly action: string;
}

/** Content script to background. It can spell nothing else outside its port. */
export interface OpenPage {
  readonly kind: 'openPage';
  readonly page: OwnPage;
  /** The page took the card away again and again, so the pad opens in its place. */
  readonly chased?: Chased;
}

/** What the card that was taken away was about. */
export interface Chased {
  /** As the person saw it; empty if it could not be read. At most `LONGEST_HANDOVER`. */
  readonly text: string;
}

/** UTF-16 code units, of up to three bytes each: session storage has 10 MB (developer.chrome.com, `storage.session`). */
export const LONGEST_HANDOVER = 2_000_000;

/** Popup to background: ask about the selection in a tab. */
export interface Ask {
  readonly kind: 'ask';
  readonly action: string;
  readonly tab: number;
}

/** Why the pad was opened instead of a card; the words are `pad_why_<reason>`. */
export type PadReason = 'page' | 'frame' | 'chased';

/** In the pad's address: why it was opened. */
export const PAD_WHY = 'why';

/** In the pad's address: the action that was chosen. */
export const PAD_ACTION = 'action';

/** In session storage, until the pad takes it: a `Handover`. */
export const PAD_HANDOVER = 'padText';

/** Text chosen on a page where no card can be shown. */
export interface Handover {
  readonly text: string;
  /** It is what the person saw. Otherwise the browser tells it, along with whatever the page hid among it. */
  readonly seen: boolean;
}

/** In session storage: set while the record cannot be written. */
export const RECORD_PROBLEM = 'recordProblem';
