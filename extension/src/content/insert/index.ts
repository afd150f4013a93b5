/** Where an answer can go on a page, as the card sees it: it offers, and says what became of it. */

import { copyText } from './clipboard.js';
import { insertText, type Manner } from './insert.js';
import { holdsSelection, type Target, Targets, targetAt } from './target.js';

/** What became of an answer: in the field; on the clipboard because the field did not take it or has gone; or nowhere. */
export type Outcome = 'inserted' | 'copied' | 'lost';

/** A card's way out into the page. */
export interface Outlet {
  /** What the field is called on the page, or `undefined` if there is none to write into. */
  readonly field: () => string | undefined;
  /** The selection itself can be replaced. */
  readonly canReplace: () => boolean;
  /** Calls `watcher` whenever another field is the place, until the function returned is called. */
  readonly watch: (watcher: () => void) => () => void;
  readonly write: (text: string, manner: Manner) => Promise<Outcome>;
}

/** Follows the focus on `page` until `signal` aborts. `selected`: the element the selection lies in. */
export function pageOutlet(
  page: Document,
  selected: Element,
  isOurs: (element: Element) => boolean,
  signal: AbortSignal,
): Outlet {
  const watchers = new Set<() => void>();
  const targets = new Targets(page, isOurs, () => watchers.forEach((watcher) => watcher()), signal);
  const source = originOf(selected);
  return {
    field: () => nameOf(targets.current),
    canReplace: () => source?.element.isConnected === true,
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    write: async (text, manner) => {
      const target = manner === 'replace' ? source : targets.current;
      if (target !== undefined && (await insertText(target, text, manner))) return 'inserted';
      return (await copyText(text)) ? 'copied' : 'lost';
    },
  };
}

/** The selection's own field, if it lies in one. */
function originOf(selected: Element): Target | undefined {
  const target = targetAt(selected);
  return target !== undefined && holdsSelection(target) ? target : undefined;
}

/** The words the page itself names the field with; empty where it has none. */
function nameOf(target: Target | undefined): string | undefined {
  if (target === undefined) return undefined;
  const { element } = target;
  const label = target.kind === 'field' ? target.element.labels?.[0]?.textContent : undefined;
  const hint = target.kind === 'field' ? target.element.placeholder : element.dataset['placeholder'];
  const name = element.ariaLabel ?? label ?? hint ?? '';
  return name.trim().replace(/\s+/gu, ' ').slice(0, 40);
}
