/**
 * Finds a stretch of words again after the text around it changed, or says that it cannot be told: what is written goes
 * where the person chose, or nowhere.
 */

import { isText } from '../dom.js';

/** UTF-16 offsets into a field's value or an element's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where that which stood at `start`…`end` of `before` stands in `now`; `undefined` if it changed or could be several. */
export function locate(before: string, { start, end }: Stretch, now: string): Stretch | undefined {
  const shorter = Math.min(before.length, now.length);
  let same = 0;
  while (same < shorter && before[same] === now[same]) same += 1;
  if (end <= same) return { start, end };
  let tail = 0;
  while (tail < shorter - same && before.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const moved = now.length - before.length;
  if (start >= before.length - tail) return { start: start + moved, end: end + moved };
  // Changed before it and behind it: known by its words alone, so nothing else may read like them.
  const words = before.slice(start, end);
  const at = onlyPlace(now, words);
  return at === undefined || onlyPlace(before, words) === undefined ? undefined : { start: at, end: at + words.length };
}

function onlyPlace(text: string, words: string): number | undefined {
  const at = words === '' ? -1 : text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) < 0 ? at : undefined;
}

/** Where `range` begins and ends in the text of `element`, which holds it. */
export function stretchOf(element: Element, range: Range): Stretch {
  const before = element.ownerDocument.createRange();
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}

/** The range of `element` that holds `start`…`end` of its text, as tight around the words as can be. */
export function rangeAt(element: Element, { start, end }: Stretch): Range {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  range.collapse(false);
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let begun = false;
  for (let node = texts.nextNode(); isText(node); node = texts.nextNode()) {
    const reach = passed + node.length;
    // Words begin in the node that holds their first letter: at the end of the one before, a paragraph would be joined.
    if (!begun && (start < reach || (start === end && start === reach))) {
      range.setStart(node, start - passed);
      begun = true;
    }
    if (begun && end <= reach) {
      range.setEnd(node, end - passed);
      break;
    }
    passed = reach;
  }
  return range;
}
