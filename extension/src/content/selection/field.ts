/** Text fields: what is selected in one, and which of them hold words that a person can see. Never reads a password. */

import { isNamed } from '../dom.js';
import { type Box, meet, smaller } from './box.js';
import { LEAST_WINDOW, masked, sightOf } from './visible.js';
import { readable } from './words.js';

export type Field = HTMLInputElement | HTMLTextAreaElement;

/** Types of `<input>` that hold a line of words. */
const WORDS = new Set(['text', 'search', 'url', 'tel', 'email', '']);

/** The element as a field of words; `undefined` for buttons, dates, passwords and everything else. */
export function asField(element: Element | null): Field | undefined {
  if (isNamed(element, 'textarea')) return element;
  return isNamed(element, 'input') && WORDS.has(element.type) ? element : undefined;
}

/**
 * A field that held a password once keeps being one, whatever the page turns it into to show its letters. One that shows
 * dots is one too, by whatever name.
 */
export function isPassword(element: Element | null): boolean {
  if (isNamed(element, 'input') && (element.type === 'password' || /password/iu.test(element.autocomplete)))
    return true;
  const field = asField(element);
  return field !== undefined && masked(getComputedStyle(field));
}

/** Words in the field can be seen: as much is asked of it as of words on the page. */
export function isSeen(field: Field): boolean {
  const sight = sightOf(field);
  if (sight?.painted !== true) return false;
  const box = lineBox(field);
  return !smaller(meet(box, sight.clip), LEAST_WINDOW) && readable(field, () => box, sight);
}

/** Where a field's line can stand: its layout within is closed to scripts, but not what pushes words out of its sight. */
function lineBox(field: Field): Box {
  const { left, top, right, bottom } = field.getBoundingClientRect();
  const style = getComputedStyle(field);
  const pushed = Math.abs(Number.parseFloat(style.textIndent));
  return {
    left: left + Number.parseFloat(style.paddingLeft) + pushed,
    top,
    right: right - Number.parseFloat(style.paddingRight),
    bottom,
  };
}

/** What is selected in a field; empty if nothing is, or if the browser does not tell (`type=email`). */
export function selectedIn(field: Field): string {
  const { selectionStart, selectionEnd } = field;
  if (selectionStart === null || selectionEnd === null) return '';
  return field.value.slice(selectionStart, selectionEnd);
}
