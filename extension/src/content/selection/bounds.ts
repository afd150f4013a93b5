/** Where the selection of a document begins and ends, also when that lies in open shadow roots. */

import { childrenOf, isDocument, isElement, plain, shadowOf } from '../dom.js';
import type { Bounds } from './walk.js';

/** The selection's ranges in document order; none if it is empty. Several only in Firefox. */
export function selectedBounds(document: Document): Bounds[] {
  const selection = plain(document, 'getSelection')();
  if (selection === null || selection.rangeCount === 0) return [];
  const ranges: AbstractRange[] = Array.from({ length: selection.rangeCount }, (_, index) =>
    selection.getRangeAt(index),
  );
  return (pointsAtShadow(ranges) ? composed(selection, document) : ranges)
    .filter((range) => !range.collapsed)
    .map(boundsOf);
}

function boundsOf(range: AbstractRange): Bounds {
  return {
    start: { node: range.startContainer, offset: range.startOffset },
    end: { node: range.endContainer, offset: range.endOffset },
  };
}

/** An end that lies in a shadow root is told as the host's place: then the truth has to be asked for. */
function pointsAtShadow(ranges: readonly AbstractRange[]): boolean {
  const host = (node: Node, offset: number): boolean =>
    [node, ...childrenOf(node).slice(Math.max(0, offset - 1), offset + 1)].some(
      (near) => isElement(near) && shadowOf(near) !== null,
    );
  return ranges.some(
    (range) =>
      range.collapsed || host(range.startContainer, range.startOffset) || host(range.endContainer, range.endOffset),
  );
}

function composed(selection: Selection, document: Document): AbstractRange[] {
  const roots = openRoots(document);
  if (typeof selection.getComposedRanges === 'function') return selection.getComposedRanges({ shadowRoots: roots });
  // Chromium before 137 knows only a root's own selection.
  for (const root of roots) {
    const own = (root as ShadowRoot & { getSelection?: () => Selection | null }).getSelection?.();
    if (own !== null && own !== undefined && !own.isCollapsed) return [own.getRangeAt(0)];
  }
  return selection.isCollapsed ? [] : [selection.getRangeAt(0)];
}

function openRoots(root: Document | ShadowRoot): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  for (const element of isDocument(root) ? plain(root, 'querySelectorAll')('*') : root.querySelectorAll('*')) {
    const shadow = shadowOf(element);
    if (shadow !== null) found.push(shadow, ...openRoots(shadow));
  }
  return found;
}
