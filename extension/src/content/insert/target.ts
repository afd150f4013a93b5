/**
 * Remembers where an answer may go: the field the selection came from, or the one the person was or is last in, with the
 * caret as it stood when they left. Never a password, never a field that is read-only. Changes nothing.
 */

import { deepActive, editingHost, isDocument, isShadowRoot, isText } from '../dom.js';
import { asField, type Field, isPassword } from '../selection/field.js';
import { onTrusted } from '../trusted.js';
import { type Stretch, stretchOf } from './place.js';

/** A place for an answer. */
export type Target = FieldTarget | EditorTarget;

/** The caret or selection, and the text it was made in: by that it is found again once the text has changed. */
interface Remembered extends Stretch {
  readonly text: string;
}

export interface FieldTarget extends Remembered {
  readonly kind: 'field';
  readonly element: Field;
}

export interface EditorTarget extends Remembered {
  readonly kind: 'editor';
  readonly element: HTMLElement;
  /** The same place as the browser keeps it while the page changes: exact, as long as it still holds the same words. */
  readonly range: Range;
}

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
    const text = field.value;
    const { selectionStart, selectionEnd } = field;
    return {
      kind: 'field',
      element: field,
      text,
      start: selectionStart ?? text.length,
      end: selectionEnd ?? text.length,
    };
  }
  const host = editingHost(element);
  const range = host === undefined ? undefined : caretIn(host);
  if (host === undefined || range === undefined) return undefined;
  return { kind: 'editor', element: host, range, text: host.textContent, ...stretchOf(host, range) };
}

/** The caret or selection inside an editor; `undefined` while it lies elsewhere. */
export function caretIn(host: HTMLElement): Range | undefined {
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

/** The field is on the page and takes words, and an editor's caret is still inside it. */
export function stands(target: Target): boolean {
  const { element } = target;
  if (!element.isConnected || isPassword(element)) return false;
  if (target.kind === 'field') return !target.element.readOnly && !target.element.disabled;
  const { startContainer, endContainer } = target.range;
  return [startContainer, endContainer].every((node) => element.contains(isText(node) ? node.parentNode : node));
}

/** Typing goes there now. A field may send the focus on elsewhere as soon as it comes. */
export function hasFocus(page: Document, { kind, element }: Target): boolean {
  const active = deepActive(page);
  // In a document that is edited as a whole, the body has the focus.
  return active === element || (kind === 'editor' && asField(active) === undefined && editingHost(active) === element);
}

/** Something is selected there that an answer could stand in for. */
export function holdsSelection({ start, end }: Target): boolean {
  return start !== end;
}
