/** What every view of a card may need, passed explicitly. */

import type { OwnPage } from '../../../shared/protocol.js';
import type { Outlet } from '../../insert/index.js';
import type { Conversation } from '../conversation.js';
import type { Keys } from '../keys.js';

export interface Context {
  readonly conversation: Conversation;
  readonly keys: Keys;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Where answers can go; `undefined` where there is no page to write into. */
  readonly outlet: Outlet | undefined;
  /** UTF-16 code units of the selection that nobody can see and that were left out. */
  readonly hidden: number;
  /** Reading the selection took too long and ended early. */
  readonly cut: boolean;
  readonly open: (page: OwnPage) => void;
  readonly close: () => void;
  /** Lifts the card above the page; `false` if it stood there already, or stands in a page of our own. */
  readonly lift: () => boolean;
  /** Takes the keyboard to the card itself. */
  readonly focus: () => void;
  readonly announce: (words: string) => void;
  /** Sets what Ctrl+Enter does until the function returned is called. */
  readonly onSend: (send: () => void) => () => void;
}
