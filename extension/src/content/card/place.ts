/**
 * Finds where a card can stand in the page's flow without disturbing what the person reads or writes: after the block the
 * selection ends in, outside editors, links, lists and rows of flex boxes. `undefined`: nowhere; the card then floats.
 */

import { editingHost, isMasked, parentElementOf } from '../dom.js';

export interface Spot {
  readonly parent: Element;
  readonly before: Node | null;
}

/** Elements that must not hold a card: it would become part of them. */
const CLOSED =
  'a, button, label, summary, select, svg, math, pre, p, h1, h2, h3, h4, h5, h6, ul, ol, menu, dl, table, thead, tbody, tfoot, tr, option';
/** A narrower card cannot show a preview. */
const NARROWEST = 300;

/** The place after the block that `at` stands in. */
export function spotAfter(at: Element): Spot | undefined {
  for (let block: Element | null = editingHost(at) ?? at; block !== null; block = parentElementOf(block)) {
    const parent: Element | null = parentElementOf(block);
    if (parent === null || isMasked(block) || isMasked(parent) || block.localName === 'body') return undefined;
    if (getComputedStyle(block).display === 'table-cell') return { parent: block, before: null };
    if (isBlock(block) && holds(parent)) return near(block) ? { parent, before: block.nextSibling } : undefined;
  }
  return undefined;
}

function isBlock(element: Element): boolean {
  const { display, position, float } = getComputedStyle(element);
  return (
    !display.startsWith('inline') &&
    display !== 'contents' &&
    position !== 'absolute' &&
    position !== 'fixed' &&
    float === 'none'
  );
}

/** A child put after another in `parent` gets a line of its own. */
function holds(parent: Element): boolean {
  if (parent.closest(CLOSED.split(', ').slice(0, 7).join(', ')) !== null || parent.matches(CLOSED)) return false;
  const { display, flexDirection, columnCount } = getComputedStyle(parent);
  if (parent.clientWidth < NARROWEST || columnCount !== 'auto') return false;
  if (display === 'flex') return flexDirection === 'column';
  return ['block', 'flow-root', 'list-item', 'table-cell', 'inline-block'].includes(display);
}

/** The block's end is not screens away from what the person looks at. */
function near(block: Element): boolean {
  const { bottom } = block.getBoundingClientRect();
  return bottom > -window.innerHeight && bottom < 2 * window.innerHeight;
}

/** Something around the card cuts it off, leaves it no room, or does not say whether it does. */
export function isClipped(host: Element): boolean {
  const box = host.getBoundingClientRect();
  if (box.width < NARROWEST || box.height < 24) return true;
  for (let around = parentElementOf(host); around !== null; around = parentElementOf(around)) {
    if (isMasked(around)) return true;
    if (around.localName === 'body') return false;
    const { overflowX, overflowY, display } = getComputedStyle(around);
    if (display === 'none') return true;
    const frame = around.getBoundingClientRect();
    if (/hidden|clip/u.test(overflowY) && (box.bottom > frame.bottom + 1 || box.top < frame.top - 1)) return true;
    if (/hidden|clip/u.test(overflowX) && (box.right > frame.right + 1 || box.left < frame.left - 1)) return true;
  }
  return false;
}
