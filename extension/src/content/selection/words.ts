/** Which part of one text node can be seen: laid out, large enough, inside what clips it, and told from its background. */

import { isDocument, isShadowRoot } from '../dom.js';
import { meet, tiny, within } from './box.js';
import { legible, parseColour } from './colour.js';
import type { Sight } from './visible.js';

/** A line lower than this (CSS pixels) was shrunk out of sight. */
const LEAST_HEIGHT = 3;
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
    if (box.width === 0 || box.height < LEAST_HEIGHT || shown.right <= shown.left || shown.bottom <= shown.top) return;
    const middle = within(box, sight.clip) ? undefined : middleOf(text.data, start, end);
    if (middle === undefined) {
      if (!tiny(shown)) parts.push(text.data.slice(start, end));
      return;
    }
    visit(start, middle);
    visit(middle, end);
  };
  visit(from, to);
  return parts.length > 0 && readable(text, range, sight) ? parts : [];
}

/** Where to halve a run that is clipped in part: at a space near its middle; `undefined` for a single word. */
function middleOf(data: string, start: number, end: number): number | undefined {
  const middle = (start + end) >> 1;
  const after = data.slice(middle, end).search(/\s/u);
  if (after >= 0 && middle + after + 1 < end) return middle + after + 1;
  const before = data.slice(start, middle).search(/\s\S*$/u);
  return before >= 0 ? start + before + 1 : undefined;
}

function readable(text: Text, range: Range, sight: Sight): boolean {
  const { ink, paper } = sight;
  if (ink === undefined || paper === undefined || legible(ink, paper)) return true;
  // White words over a picture that is no ancestor: ask what is really painted there, where that can be asked.
  range.selectNodeContents(text);
  const line = range.getClientRects()[0];
  const root = text.getRootNode();
  if (line === undefined || !(isDocument(root) || isShadowRoot(root))) return false;
  for (const element of root.elementsFromPoint(line.left + line.width / 2, line.top + line.height / 2)) {
    if (PICTURE.test(element.localName)) return true;
    const style = getComputedStyle(element);
    if (style.backgroundImage !== 'none') return true;
    const colour = parseColour(style.backgroundColor);
    if (colour === undefined) return true;
    if (colour.alpha === 1) return legible(ink, colour);
  }
  return false;
}
