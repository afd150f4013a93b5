/**
 * Reads what is visible between two points of a document into plain data, across open shadow roots and slots.
 * Never clones a node (a cloned picture would load), never recurses (a page may nest as deep as it likes), and stops at a
 * deadline with what it has, saying so. Linear in the nodes between the points and above them.
 */

import { childrenOf, documentOf, isElement, isNamed, isText, plain, rootOf, shadowOf, shownAncestors } from '../dom.js';
import type { Branch, Piece, Space } from './piece.js';
import { isWordless, numberOf, roleOf, spaceOf, spanOf } from './role.js';
import { canvasSight, look, type Sight, sightOf } from './visible.js';
import { visibleParts } from './words.js';

/** Two points in tree order; each node may stand in an open shadow root. */
export interface Bounds {
  readonly start: { readonly node: Node; readonly offset: number };
  readonly end: { readonly node: Node; readonly offset: number };
}

export interface Reading {
  readonly pieces: readonly Piece[];
  /** Characters (UTF-16) between the points that nobody can see. */
  readonly hidden: number;
  /** The deadline came first: there is more than was read. */
  readonly cut: boolean;
}

/** Below this depth structure is not kept, only words: nothing people wrote nests deeper. */
const DEEPEST = 200;

interface Level {
  readonly nodes: readonly Node[];
  next: number;
  readonly parent: Node;
  readonly sight: Sight;
  readonly space: Space;
  readonly branch: Branch;
}

/** Reads until `deadline` (as `performance.now()` counts). `skip`: elements that are not the page's own. */
export function readVisible(bounds: Bounds, deadline: number, skip: (element: Element) => boolean): Reading {
  const markers = [markerOf(bounds.start), markerOf(bounds.end)];
  const chains = markers.map(({ node }) => shownAncestors(node));
  const holding = chains.map((chain) => new Set<Node>(chain));
  const common = chains[0]?.find((node) => holding[1]?.has(node)) ?? rootOf(documentOf(bounds.start.node) ?? document);
  const met = [false, false];
  let hidden = 0;

  const meet = (index: number): void => void (met[index] = true);
  const inside = (): boolean => met[0] !== met[1];
  const over = (): boolean => met[0] === true && met[1] === true;
  const passBefore = (node: Node): void =>
    markers.forEach((marker, index) => marker.where === 'before' && marker.node === node && meet(index));
  /** Leaves or leaves out a whole subtree: a point that lies in it is behind us. */
  const passOver = (node: Node): void => holding.forEach((chain, index) => chain.has(node) && meet(index));

  const ruler = new Range();
  const root: Branch = { role: 'inline', pieces: [] };
  const top = descendTo(common, root);
  if (top === undefined) return { pieces: [], hidden: lengthOf(common), cut: false };
  const stack: Level[] = [top];
  let steps = 0;
  let cut = false;

  for (let level = stack.at(-1); level !== undefined && !over(); level = stack.at(-1)) {
    steps += 1;
    if (steps % 64 === 0 && performance.now() > deadline) {
      cut = true;
      break;
    }
    const node = level.nodes[level.next];
    if (node === undefined) {
      passOver(level.parent);
      stack.pop();
      continue;
    }
    level.next += 1;
    passBefore(node);
    if (isText(node)) readText(node, level);
    else if (isElement(node)) enter(node, level);
  }
  return { pieces: root.pieces, hidden, cut };

  function readText(node: Text, level: Level): void {
    let from = inside() ? 0 : node.length;
    let to = node.length;
    const here = markers
      .map((marker, index) => ({ marker, index }))
      .filter(({ marker }) => marker.where === 'in' && marker.node === node)
      .sort((a, b) => a.marker.offset - b.marker.offset);
    for (const { marker, index } of here) {
      if (inside()) to = marker.offset;
      else from = marker.offset;
      meet(index);
    }
    if (from >= to) return;
    const parts = visibleParts(node, from, to, level.sight, ruler);
    const text = parts.join('');
    // White space between elements is laid out or not as the layout likes; it is kept, being nobody's secret.
    const blank = text === '' && /^\s*$/u.test(node.data.slice(from, to));
    if (blank) level.branch.pieces.push({ role: 'words', text: ' ', space: 'fold' });
    else if (text !== '') level.branch.pieces.push({ role: 'words', text, space: level.space });
    hidden += blank ? 0 : to - from - text.length;
  }

  function enter(element: Element, level: Level): void {
    if (skip(element) || isWordless(element)) {
      passOver(element);
      return;
    }
    const style = getComputedStyle(element);
    const sight = look(element, style, level.sight);
    if (sight === undefined) {
      if (inside()) hidden += lengthOf(element);
      passOver(element);
      return;
    }
    if (isNamed(element, 'select')) {
      const chosen = [...element.selectedOptions].map((option) => option.label).join(', ');
      if (inside())
        level.branch.pieces.push({ role: 'spaced', pieces: [{ role: 'words', text: chosen, space: 'fold' }] });
      return;
    }
    const role = roleOf(element, style.display);
    const number = numberOf(element);
    const flat = stack.length > DEEPEST || (role === 'inline' && number === undefined);
    const span = role === 'cell' ? spanOf(element) : undefined;
    const branch: Branch = flat
      ? level.branch
      : { role, pieces: [], ...(number === undefined ? {} : { number }), ...(span === undefined ? {} : { span }) };
    if (!flat) level.branch.pieces.push(branch);
    stack.push({ nodes: shownChildren(element), next: 0, parent: element, sight, space: spaceOf(style), branch });
  }
}

/** Where a point lies: in a text, before a node, or at the end of a node's children. */
function markerOf({ node, offset }: Bounds['start']): { where: 'in' | 'before' | 'end'; node: Node; offset: number } {
  if (isText(node)) return { where: 'in', node, offset };
  const child = childrenOf(node)[offset];
  return child === undefined
    ? { where: 'end', node, offset }
    : isText(child)
      ? { where: 'in', node: child, offset: 0 }
      : { where: 'before', node: child, offset };
}

function lengthOf(node: Node): number {
  return plain(node, 'textContent')?.trim().length ?? 0;
}

/** Children as they are shown: an open shadow root's in place of its host's, assigned nodes in place of a slot's. */
function shownChildren(element: Element): readonly Node[] {
  const shadow = shadowOf(element);
  if (shadow !== null) return childrenOf(shadow);
  if (isNamed(element, 'slot')) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  if (isNamed(element, 'details') && !element.open) {
    return [...element.children].filter((child) => child.localName === 'summary').slice(0, 1);
  }
  return childrenOf(element);
}

/** The level at which reading begins, with everything above it looked at; `undefined` if that hides it. */
function descendTo(common: Node, branch: Branch): Level | undefined {
  const holder = shownAncestors(common).find(isElement);
  const document = documentOf(common);
  if (document === null) return undefined;
  const sight = holder === undefined ? canvasSight(document) : sightOf(holder);
  if (sight === undefined) return undefined;
  const style = holder === undefined ? undefined : getComputedStyle(holder);
  const nodes = isElement(common) ? shownChildren(common) : [common];
  return {
    nodes,
    next: 0,
    parent: isElement(common) ? common : (holder ?? common),
    sight,
    space: style === undefined ? 'fold' : spaceOf(style),
    branch,
  };
}
