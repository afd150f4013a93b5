/** Which part of one text node can be seen: laid out, large enough, inside what clips it, and told from its background. */

import { isDocument, isShadowRoot, nameOf, plain } from '../dom.js';
import { type Box, meet, smaller, tiny, within } from './box.js';
import { legible, parseColour } from './colour.js';
import { cutToWords, hasPicture } from './ink.js';
import type { Sight } from './visible.js';

/** CSS pixels. A line lower than this was shrunk out of sight, and what is left of one that is clipped is a hair. */
const LEAST_HEIGHT = 3;
/** Of a line cut off at an edge, this share of its height has to be left on both sides: less is no letter. */
const LEAST_SHARE = 1 / 4;
/** Elements that are pictures: what stands on them is taken as readable. */
const PICTURE = /^(img|picture|video|canvas|svg|object|embed|iframe)$/iu;

/**
 * The visible parts of `text.data.slice(from, to)`, in order; none if nothing of it can be seen. `range` is the ruler: one
 * for a whole reading, because every live range costs every later change of the page.
 */
export function visibleParts(text: Text, from: number, to: number, sight: Sight, range: Range): string[] {
  if (!sight.painted || !sight.selectable) return [];
  const parts: string[] = [];
  const visit = (start: number, end: number): void => {
    range.setStart(text, start);
    range.setEnd(text, end);
    const box = range.getBoundingClientRect();
    const shown = meet(box, sight.clip);
    if (shown.right <= shown.left || shown.bottom - shown.top < LEAST_HEIGHT) return;
    if (within(box, sight.clip)) {
      if (!tiny(shown)) parts.push(text.data.slice(start, end));
      return;
    }
    const middle = middleOf(text.data, start, end);
    if (middle === undefined) {
      if ([...range.getClientRects()].some((line) => isLeft(line, sight.clip))) parts.push(text.data.slice(start, end));
      return;
    }
    visit(start, middle);
    visit(middle, end);
  };
  visit(from, to);
  const firstLine = (): Box | undefined => {
    range.selectNodeContents(text);
    return range.getClientRects()[0];
  };
  return parts.length > 0 && readable(text, firstLine, sight) ? parts : [];
}

/** Enough of a line is left inside `clip` to read by. */
function isLeft(line: Box, clip: Box): boolean {
  return !smaller(meet(line, clip), Math.max(LEAST_HEIGHT, (line.bottom - line.top) * LEAST_SHARE));
}

/** Where to halve a run that is clipped in part: at a space near its middle; `undefined` for a single word. */
function middleOf(data: string, start: number, end: number): number | undefined {
  const middle = (start + end) >> 1;
  const after = data.slice(middle, end).search(/\s/u);
  if (after >= 0 && middle + after + 1 < end) return middle + after + 1;
  const before = data.slice(start, middle).search(/\s\S*$/u);
  return before >= 0 ? start + before + 1 : undefined;
}

/** The words of `node`, which stand `where` it tells, can be told from what lies behind them. */
export function readable(node: Node, where: () => Box | undefined, sight: Sight): boolean {
  const { ink, paper } = sight;
  if (ink === 'any' || paper === undefined || ink.some((colour) => legible(colour, paper))) return true;
  // White words over a picture that is no ancestor: ask what is really painted there, where that can be asked.
  const root = node.getRootNode();
  const line = where();
  if (line === undefined || !(isDocument(root) || isShadowRoot(root))) return false;
  const [x, y] = [(line.left + line.right) / 2, (line.top + line.bottom) / 2];
  const at = isDocument(root) ? plain(root, 'elementsFromPoint') : root.elementsFromPoint.bind(root);
  for (const element of at(x, y)) {
    if (PICTURE.test(nameOf(element))) return true;
    const style = getComputedStyle(element);
    if (cutToWords(style)) continue;
    if (hasPicture(style)) return true;
    const colour = parseColour(style.backgroundColor);
    if (colour === undefined) return true;
    if (colour.alpha === 1) return ink.some((over) => legible(over, colour));
  }
  return false;
}
