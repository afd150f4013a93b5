/**
 * What the person selected, as they see it: the visible text with its structure as Markdown.
 * Changes nothing on the page and reads nothing outside the selection.
 */

import {
  deepActive,
  documentOf,
  editingHost,
  frameDocument,
  isElement,
  isFrame,
  isNamed,
  plain,
  rootOf,
  shownAncestors,
} from '../dom.js';
import { selectedBounds } from './bounds.js';
import { asField, isPassword, isSeen, selectedIn } from './field.js';
import { toMarkdown } from './markdown.js';
import { framesSeen } from './visible.js';
import { readVisible } from './walk.js';

/** Why there is nothing to work with. */
export type Unreadable = 'empty' | 'field' | 'canvas' | 'pdf' | 'frame' | 'password';

export type Selected =
  | {
      readonly kind: 'text';
      /** Well-formed UTF-16; never empty. */
      readonly text: string;
      /** UTF-16 code units of the selection that cannot be seen and were left out. */
      readonly hidden: number;
      /** Reading took too long and ended before the selection did. */
      readonly cut: boolean;
      /** The element the selection ends in; the card goes after its block. */
      readonly at: Element;
    }
  | { readonly kind: 'unreadable'; readonly why: Unreadable; readonly at: Element };

/** Milliseconds. A page that stands still longer than this is felt as frozen; 5 MB of prose take about half. */
const PATIENCE = 900;

/** Reads the selection of the focused document. `skip`: elements that are the extension's own. */
export function readSelection(page: Document, skip: (element: Element) => boolean): Selected {
  const active = deepActive(page);
  const at = active ?? plain(page, 'body') ?? rootOf(page);
  if (isPassword(active)) return { kind: 'unreadable', why: 'password', at };
  const document = (active === null ? null : documentOf(active)) ?? page;
  const inner = document !== page && framesSeen(document) ? [document] : [];
  const field = asField(active);
  const inField = field === undefined ? '' : selectedIn(field);
  const filled = field !== undefined && inField.trim() !== '';
  if (filled && (document === page || inner.length > 0) && isSeen(field)) {
    return { kind: 'text', text: inField.toWellFormed(), hidden: 0, cut: false, at };
  }

  for (const place of [...inner, page]) {
    const read = readDocument(place, skip);
    if (read !== undefined) return read;
  }
  // Editors that draw their text themselves keep what is selected in a field that nobody sees, and so may any page.
  return { kind: 'unreadable', why: filled ? 'canvas' : whyEmpty(page, active), at };
}

function readDocument(document: Document, skip: (element: Element) => boolean): Selected | undefined {
  const deadline = performance.now() + PATIENCE;
  const all = selectedBounds(document);
  const readings = all.map((bounds) => readVisible(bounds, deadline, skip));
  const text = readings
    .map(({ pieces }) => toMarkdown(pieces))
    .filter((part) => part !== '')
    .join('\n\n');
  const end = all.at(-1)?.end.node;
  const at = end === undefined ? undefined : shownAncestors(end).find(isElement);
  if (text === '' || at === undefined) return undefined;
  return {
    kind: 'text',
    text: text.toWellFormed(),
    hidden: readings.reduce((sum, { hidden }) => sum + hidden, 0),
    cut: readings.some(({ cut }) => cut),
    at,
  };
}

/** Pages that draw their text themselves have no selection to read; say so instead of "nothing is selected". */
function whyEmpty(page: Document, active: Element | null): Unreadable {
  const find = plain(page, 'querySelector');
  if (plain(page, 'contentType') === 'application/pdf' || find('embed[type="application/pdf"]') !== null) return 'pdf';
  if (isNamed(active, 'canvas') || find('.kix-canvas-tile-content, .docs-texteventtarget-iframe') !== null)
    return 'canvas';
  if (isFrame(active) && frameDocument(active) === null) return 'frame';
  return asField(active) !== undefined || editingHost(active) !== undefined ? 'field' : 'empty';
}
