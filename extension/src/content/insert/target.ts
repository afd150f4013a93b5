/**
 * Remembers where an answer may go: the field the selection came from, or the one the person was or is last in, with the
 * caret as it stood when they left. Never a password, never a field that is read-only. Changes nothing.
 */

import { deepActive, editingHost, isDocument, isShadowRoot, isText } from '../dom.js';
import { asField, type Field, isPassword } from '../selection/field.js';
import { onTrusted } from '../trusted.js';

/** A place for an answer. */
export type Target =
  | { readonly kind: 'field'; readonly element: Field; readonly start: number; readonly end: number }
  | { readonly kind: 'editor'; readonly element: HTMLElement; readonly range: Range };

/** Follows the person's focus over the page. */
export class Targets {
  #current: Target | undefined;
  readonly #changed: () => void;
  readonly #isOurs: (element: Element) => boolean;

  constructor(page: Document, isOurs: (element: Element) => boolean, changed: () => void, signal: AbortSignal) {
    this.#isOurs = isOurs;
    this.#changed = changed;
    const active = deepActive(page);
    const documents = new Set([page, active?.ownerDocument ?? page]);
    this.#remember(active);
    for (const document of documents) {
      onTrusted(document, ['focusin', 'focusout'], (event) => this.#remember(event.composedPath()[0]), {
        capture: true,
        signal,
      });
      // The browser's own event, fired for fields and editors alike wherever the caret moves.
      onTrusted(document, ['selectionchange'], () => this.#remember(deepActive(document)), { signal });
    }
  }

  /** The place as it is now; `undefined` if there is none or it has gone from the page. */
  get current(): Target | undefined {
    return this.#current?.element.isConnected === true ? this.#current : undefined;
  }

  #remember(at: EventTarget | null | undefined): void {
    if (at === null || at === undefined || !('nodeType' in at)) return;
    const element = at as Element;
    if (this.#isOurs(element)) return;
    const target = targetAt(element);
    if (target === undefined) return;
    const known = this.#current?.element === target.element;
    this.#current = target;
    if (!known) this.#changed();
  }
}

/** What stands at the focused element, if something can be written there. */
export function targetAt(element: Element): Target | undefined {
  if (isPassword(element)) return undefined;
  const field = asField(element);
  if (field !== undefined) {
    if (field.readOnly || field.disabled) return undefined;
    const end = field.value.length;
    return { kind: 'field', element: field, start: field.selectionStart ?? end, end: field.selectionEnd ?? end };
  }
  const host = editingHost(element);
  const range = host === undefined ? undefined : caretIn(host);
  return host === undefined || range === undefined ? undefined : { kind: 'editor', element: host, range };
}

/** The caret or selection inside an editor; `undefined` while it lies elsewhere. */
function caretIn(host: HTMLElement): Range | undefined {
  const root = host.getRootNode();
  const selections = [
    isShadowRoot(root) ? (root as ShadowRoot & { getSelection?: () => Selection | null }).getSelection?.() : undefined,
    isDocument(root) || isShadowRoot(root) ? host.ownerDocument.getSelection() : undefined,
  ];
  for (const selection of selections) {
    if (selection === null || selection === undefined || selection.rangeCount === 0) continue;
    const range = selection.getRangeAt(0);
    if (host.contains(range.startContainer) && host.contains(range.endContainer)) return range.cloneRange();
  }
  return undefined;
}

/** The place still exists: the field is on the page, and an editor's caret is still inside it. */
export function stands(target: Target): boolean {
  if (!target.element.isConnected) return false;
  if (target.kind === 'field') return !target.element.readOnly && !target.element.disabled;
  const { startContainer, endContainer } = target.range;
  return [startContainer, endContainer].every((node) => target.element.contains(isText(node) ? node.parentNode : node));
}

/** Something is selected there that an answer could stand in for. */
export function holdsSelection(target: Target): boolean {
  return target.kind === 'field' ? target.start !== target.end : !target.range.collapsed;
}
