/**
 * Mounts a card: in a page after the selection, or in a page of the extension. Everything it shows lies in a closed shadow
 * root; everything it does starts with the person's own key or click.
 */

import { render, type VNode } from 'preact';
import { message } from '../../shared/i18n.js';
import type { OwnPage } from '../../shared/protocol.js';
import { plain } from '../dom.js';
import type { Outlet } from '../insert/index.js';
import type { OpenLine } from '../port.js';
import type { Unreadable } from '../selection/index.js';
import { onTrusted } from '../trusted.js';
import { Conversation } from './conversation.js';
import { Host, type Place } from './host.js';
import { Keys } from './keys.js';
import { Card } from './view/card.js';
import type { Context } from './view/context.js';
import { UnreadableCard } from './view/unreadable.js';

export type { Place } from './host.js';

/** What a card is about. */
export interface Subject {
  /** Well-formed text, not empty. */
  readonly text: string;
  /** Action's id; empty for the first that is offered. */
  readonly action: string;
  /** UTF-16 code units left out because nobody can see them. */
  readonly hidden?: number;
  /** The text is not all that was selected. */
  readonly cut?: boolean;
}

export interface CardOptions {
  readonly openLine: OpenLine;
  /** Opens a page of the extension. */
  readonly open: (page: OwnPage) => void;
  /** The page took the card away more often than it comes back. */
  readonly onChased?: () => void;
  /** Where answers can go besides the clipboard. */
  readonly outlet?: (signal: AbortSignal) => Outlet;
  readonly onClose?: () => void;
}

/** A card on a page. */
export interface MountedCard {
  readonly host: HTMLElement;
  /** Takes it off the page; an answer on its way is cancelled. */
  close(): void;
  focus(): void;
}

/** Shows a card about `subject`; it asks for a preview at once and sends nothing. */
export function mountCard(place: Place, subject: Subject, options: CardOptions): MountedCard {
  const conversation = new Conversation(subject.text, subject.action, options.openLine);
  let send: (() => void) | undefined;
  return mount(place, options, (shell) => {
    const context: Context = {
      conversation,
      keys: shell.keys,
      host: shell.host.element,
      root: shell.host.root,
      outlet: options.outlet?.(shell.signal),
      hidden: subject.hidden ?? 0,
      cut: subject.cut ?? false,
      open: options.open,
      close: shell.close,
      lift: () => {
        const lifted = shell.host.float();
        shell.focus();
        return lifted;
      },
      focus: shell.focus,
      announce: shell.announce,
      onSend: (next) => {
        send = next;
        return () => void (send = undefined);
      },
    };
    shell.signal.addEventListener('abort', () => conversation.close());
    // Once, when there is something to look at: an answer that grows must not move the page under the reader.
    const unwatch = conversation.watch(() => {
      if (conversation.state.phase !== 'preview') return;
      unwatch();
      requestAnimationFrame(() => requestAnimationFrame(() => shell.host.reveal()));
    });
    conversation.connect();
    return {
      view: <Card context={context} />,
      onKey: (event) => {
        if (event.key === 'Escape') {
          const { phase } = conversation.state;
          if (phase === 'streaming' || phase === 'sending') conversation.stop();
          else shell.close();
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          send?.();
        } else {
          return;
        }
        event.preventDefault();
      },
    };
  });
}

/** Shows why there is nothing to ask about. */
export function mountNotice(
  place: Place,
  why: Unreadable | 'failed',
  options: Omit<CardOptions, 'openLine' | 'outlet'>,
): MountedCard {
  return mount(place, options, (shell) => ({
    view: <UnreadableCard why={why} open={options.open} close={shell.close} />,
    onKey: (event) => {
      if (event.key === 'Escape') shell.close();
    },
  }));
}

interface Shell {
  readonly host: Host;
  readonly keys: Keys;
  readonly signal: AbortSignal;
  readonly close: () => void;
  readonly focus: () => void;
  readonly announce: (words: string) => void;
}

function mount(
  place: Place,
  options: Pick<CardOptions, 'onChased' | 'onClose'>,
  build: (shell: Shell) => { readonly view: VNode; readonly onKey: (event: KeyboardEvent) => void },
): MountedCard {
  const life = new AbortController();
  const chased = (): void => {
    close(false);
    options.onChased?.();
  };
  const host = new Host(place, chased, life.signal);
  const document = host.element.ownerDocument;
  const before = plain(document, 'activeElement');
  const create = plain(document, 'createElement');
  const frame = create('section');
  frame.className = place.kind === 'inside' ? 'frame own' : 'frame';
  frame.tabIndex = -1;
  frame.lang = message('language');
  frame.setAttribute('aria-label', message('card_name'));
  const live = create('div');
  live.className = 'live';
  live.role = 'status';
  const body = create('div');
  host.root.append(frame);
  frame.append(live, body);

  const keys = new Keys();
  const close = (restore = true): void => {
    if (life.signal.aborted) return;
    render(null, body);
    life.abort();
    if (restore && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    options.onClose?.();
  };
  const focus = (): void => frame.focus({ preventScroll: true });
  const announce = (words: string): void => void (live.textContent = words);
  const { view, onKey } = build({ host, keys, signal: life.signal, close: () => close(), focus, announce });
  keys.guard(host.element, host.root, onKey, life.signal);
  render(view, body);
  focus();
  host.settle();
  host.reveal();
  // Once it shows a preview it is larger: look again whether the page leaves it room.
  const grown = new ResizeObserver(() => host.settle());
  grown.observe(frame);
  life.signal.addEventListener('abort', () => grown.disconnect());
  onTrusted(plain(document, 'defaultView') ?? document, ['pagehide'], () => close(false), { signal: life.signal });
  return { host: host.element, close: () => close(), focus };
}
