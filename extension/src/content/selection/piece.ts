/**
 * What was read from a page, as plain data: no node, no style, nothing that could load or run.
 * `visible.ts` and `walk.ts` make it, `markdown.ts` writes it.
 */

/** How white space in a run of words counts: folded like HTML, folded but for line ends, or as it stands. */
export type Space = 'fold' | 'lines' | 'keep';

/** A run of text. */
export interface Words {
  readonly role: 'words';
  readonly text: string;
  readonly space: Space;
}

/** What an element is to the reader. */
export type Role =
  | 'inline'
  | 'spaced' // inline, but set apart from its neighbours: inline-block and the like
  | 'block'
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'item'
  | 'quote'
  | 'pre'
  | 'code'
  | 'struck'
  | 'table'
  | 'row'
  | 'cell'
  | 'rule'
  | 'break';

/** An element with what is visible in it. */
export interface Branch {
  readonly role: Role;
  readonly pieces: Piece[];
  /** Heading's level, first number of an ordered list, or an item's own number. */
  readonly number?: number;
  /** What a cell covers, if more than its own place: columns to its right, rows below it. */
  readonly span?: Span;
}

/** How many columns and rows of a table a cell takes, itself included. */
export interface Span {
  readonly columns: number;
  readonly rows: number;
}

export type Piece = Words | Branch;

export function isWords(piece: Piece): piece is Words {
  return piece.role === 'words';
}
