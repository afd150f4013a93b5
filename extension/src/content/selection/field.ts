/** Text fields: what is selected in one, and which of them hold words at all. Never reads a password. */

import { isNamed } from '../dom.js';

export type Field = HTMLInputElement | HTMLTextAreaElement;

/** Types of `<input>` that hold a line of words. */
const WORDS = new Set(['text', 'search', 'url', 'tel', 'email', '']);

/** The element as a field of words; `undefined` for buttons, dates, passwords and everything else. */
export function asField(element: Element | null): Field | undefined {
  if (isNamed(element, 'textarea')) return element;
  return isNamed(element, 'input') && WORDS.has(element.type) ? element : undefined;
}

/** A field that held a password once keeps being one, whatever the page turns it into to show its letters. */
export function isPassword(element: Element | null): boolean {
  return isNamed(element, 'input') && (element.type === 'password' || /password/iu.test(element.autocomplete));
}

/** What is selected in a field; empty if nothing is, or if the browser does not tell (`type=email`). */
export function selectedIn(field: Field): string {
  const { selectionStart, selectionEnd } = field;
  if (selectionStart === null || selectionEnd === null) return '';
  return field.value.slice(selectionStart, selectionEnd);
}
