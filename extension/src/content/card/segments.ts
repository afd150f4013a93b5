/**
 * Cuts a text into runs with and without a mark, and finds places in it back from places in the document.
 * All offsets are UTF-16 code units, as on the wire and in the DOM.
 */

import type { MarkView, Range16 } from '../../shared/protocol.js';

/** The person's text, or the text as it leaves. */
export type Side = 'source' | 'outgoing';

export interface Segment {
  readonly start: number;
  readonly text: string;
  readonly mark: MarkView | undefined;
}

/** The first `limit` code units of `text`, cut at the marks. Never cuts a mark or a surrogate pair in two. */
export function segments(text: string, marks: readonly MarkView[], side: Side, limit: number): Segment[] {
  const found: Segment[] = [];
  let at = 0;
  const upTo = (end: number): void => {
    if (end > at) found.push({ start: at, text: text.slice(at, end), mark: undefined });
    at = Math.max(at, end);
  };
  for (const mark of [...marks].sort((a, b) => a[side].start - b[side].start)) {
    const { start, end } = mark[side];
    if (start >= limit) break;
    if (start < at || end > text.length) continue; // overlapping or beyond: not to be shown twice
    upTo(start);
    found.push({ start, text: text.slice(start, end), mark });
    at = end;
  }
  if (at < limit) upTo(wholeCharacter(text, Math.min(limit, text.length)));
  return found;
}

/** `end`, moved past the second half of a surrogate pair. */
function wholeCharacter(text: string, end: number): number {
  const next = text.charCodeAt(end);
  return next >= 0xdc00 && next <= 0xdfff ? end + 1 : end;
}

/** How a boundary of a selection is given: a node, and an offset into its text or among its children. */
export interface Point {
  readonly node: Node;
  readonly offset: number;
}

/** Where each text node shown begins in the text. */
export type Starts = ReadonlyMap<Node, number>;

/** The range of text that two boundary points enclose; `undefined` if it is empty or lies elsewhere. */
export function rangeBetween(from: Point, to: Point, starts: Starts, length: number): Range16 | undefined {
  const ends = [offsetOf(from, starts, length), offsetOf(to, starts, length)];
  const start = Math.min(...ends);
  const end = Math.max(...ends);
  return end > start && Number.isFinite(end) ? { start, end } : undefined;
}

function offsetOf({ node, offset }: Point, starts: Starts, length: number): number {
  const own = starts.get(node);
  if (own !== undefined) return own + offset;
  // Between elements: the next text shown begins here; behind the last one the text ends.
  for (let next = following(node, offset); next !== null; next = successor(next)) {
    const start = starts.get(next);
    if (start !== undefined) return start;
  }
  return length;
}

function following(node: Node, offset: number): Node | null {
  return node.childNodes[offset] ?? afterSubtree(node);
}

function successor(node: Node): Node | null {
  return node.firstChild ?? afterSubtree(node);
}

function afterSubtree(node: Node): Node | null {
  for (let at: Node | null = node; at !== null; at = at.parentNode) {
    if (at.nextSibling !== null) return at.nextSibling;
  }
  return null;
}

/** Narrows a range to the words in it; `undefined` if it holds none. */
export function trimRange(text: string, range: Range16): Range16 | undefined {
  const piece = text.slice(range.start, range.end);
  const start = range.start + (piece.length - piece.trimStart().length);
  const end = range.end - (piece.length - piece.trimEnd().length);
  return end > start ? { start, end } : undefined;
}
