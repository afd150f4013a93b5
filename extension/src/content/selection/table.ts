/**
 * Tells a table of data from a table that only lays a page out, as most mail still does. Knows no element.
 */

import { type Branch, isWords, type Piece } from './piece.js';

/** A table of data, or the `Name: value` lines of a table that pairs them. */
export type Grid =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'lines'; readonly lines: readonly string[] };

/** A cell longer than this holds prose, not a value; in UTF-16 code units. */
const LONGEST_CELL = 300;

/** The table's cells, or `undefined` where it lays out a page and its cells are to be read one after the other. */
export function asGrid(table: Branch, oneLine: (pieces: readonly Piece[]) => string): Grid | undefined {
  const rows = rowsOf(table);
  if (rows.length === 0 || rows.some((row) => row.some(holdsStructure))) return undefined;
  const cells = rows.map((row) => row.map((cell) => oneLine(cell.pieces)));
  if (cells.some((row) => row.some((cell) => cell.length > LONGEST_CELL))) return undefined;
  const filled = cells.filter((row) => row.some((cell) => cell !== ''));
  const width = Math.max(0, ...filled.map((row) => row.length));
  // `From: | Jane Doe` is a line of a mail's head: read as a line, it keeps meaning what it means.
  if (filled.length > 0 && filled.every((row) => row.length <= 2 && (row[0] ?? '').endsWith(':'))) {
    return { kind: 'lines', lines: filled.map((row) => row.join(' ').trim()) };
  }
  if (filled.length < 2 || width < 2) return undefined;
  return { kind: 'rows', rows: filled.map((row) => [...row, ...Array<string>(width - row.length).fill('')]) };
}

function rowsOf(branch: Branch): Branch[][] {
  const rows: Branch[][] = [];
  const visit = (piece: Piece): void => {
    if (isWords(piece) || piece.role === 'table') return;
    if (piece.role === 'row') rows.push(piece.pieces.filter((cell): cell is Branch => cell.role === 'cell'));
    else piece.pieces.forEach(visit);
  };
  branch.pieces.forEach(visit);
  return rows;
}

function holdsStructure(cell: Branch): boolean {
  return cell.pieces.some(
    (piece) =>
      !isWords(piece) &&
      (['table', 'list', 'heading', 'quote', 'pre', 'rule'].includes(piece.role) || holdsStructure(piece)),
  );
}
