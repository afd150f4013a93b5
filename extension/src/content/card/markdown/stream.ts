/**
 * Shows an answer while it grows. Blocks that can no longer change stay as they are; only the last one is made again, at
 * most once per frame. Falls back to plain text, for good, when reading Markdown takes too long or fails.
 */

import { lexer, type Token } from 'marked';

import { blockNodes } from './blocks.js';
import { element, words } from './inline.js';
import type { Shield } from './shield.js';

/** Milliseconds for one reading of the unfinished tail. */
const PATIENCE = 50;
/** Slow readings in a row: a busy machine has one now and then, a hostile answer makes each slower than the last. */
const MOST_SLOW = 4;
/** UTF-16 code units. A single block this long is no prose. */
const LONGEST_TAIL = 100_000;

export class AnswerStream {
  readonly #parent: HTMLElement;
  readonly #shield: Shield;
  /** Covered by the shield. */
  #text = '';
  /** How much of the text stands in blocks that are finished. */
  #settled = 0;
  #tail: Node[] = [];
  #plain = false;
  #slow = 0;
  #frame = 0;

  constructor(parent: HTMLElement, shield: Shield) {
    this.#parent = parent;
    this.#shield = shield;
  }

  /** Shows `restored`, which begins with what was shown before, or anything else to begin anew. */
  show(restored: string): void {
    const text = this.#shield.cover(restored);
    if (text === this.#text) return;
    if (!text.startsWith(this.#text)) this.#clear();
    this.#text = text;
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.flush());
  }

  /** Shows at once what waits for the next frame. */
  flush(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const rest = this.#text.slice(this.#settled);
    const begun = performance.now();
    const tokens = this.#plain ? undefined : read(rest);
    this.#slow = performance.now() - begun < PATIENCE ? 0 : this.#slow + 1;
    if (tokens === undefined || this.#slow >= MOST_SLOW) this.#plain = true;
    this.#removeTail();
    if (tokens === undefined) this.#append([plainBlock(this.#shield.uncover(rest))]);
    else this.#appendBlocks(tokens);
  }

  /** Forgets everything and shows nothing more. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #appendBlocks(tokens: readonly Token[]): void {
    const last = Math.max(0, firstUnfinished(tokens));
    const finished = tokens.slice(0, last);
    this.#parent.append(...this.#nodes(finished));
    this.#settled += finished.reduce((sum, { raw }) => sum + raw.length, 0);
    this.#append(this.#nodes(tokens.slice(last)));
  }

  #nodes(tokens: readonly Token[]): Node[] {
    return blockNodes(this.#shield.uncover(tokens));
  }

  #append(nodes: Node[]): void {
    this.#parent.append(...nodes);
    this.#tail = nodes;
  }

  #removeTail(): void {
    for (const node of this.#tail) node.parentNode?.removeChild(node);
    this.#tail = [];
  }

  #clear(): void {
    this.#parent.replaceChildren();
    this.#tail = [];
    this.#settled = 0;
    this.#plain = false;
    this.#slow = 0;
  }
}

/** Index of the first block that what is still to come can change. */
function firstUnfinished(tokens: readonly Token[]): number {
  const last = tokens.findLastIndex(({ type }) => type !== 'space');
  // A blank line does not end a list: what looks like a paragraph "2" may become its next item.
  const before = tokens.slice(0, Math.max(0, last)).findLastIndex(({ type }) => type !== 'space');
  const growing = tokens[before]?.type === 'list' && HALF_A_MARKER.test(tokens[last]?.raw ?? '');
  return growing ? before : last;
}

const HALF_A_MARKER = /^\s*(?:\d{1,9}[.)]?|[-*+])?\s*$/u;

function read(text: string): Token[] | undefined {
  if (text.length > LONGEST_TAIL) return undefined;
  try {
    const tokens = lexer(text);
    const exact = tokens.reduce((sum, { raw }) => sum + raw.length, 0) === text.length;
    return exact ? tokens : undefined;
  } catch {
    return undefined; // nested too deep for the reader: it is text all the same
  }
}

function plainBlock(text: string): HTMLElement {
  const block = element('p');
  block.className = 'plain';
  block.dir = 'auto';
  block.append(words(text));
  return block;
}
