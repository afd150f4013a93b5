/**
 * Tells a table of data from a table that only lays a page out, as most mail still does. Knows no element.
 */

import { type Branch, isWords, type Piece } from './piece.js';

/** A table of data, or the `Name: value` lines of a table that pairs them. */
export type Grid =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'lines'; readonly lines: readonly string[] };

/** What HTML lets one cell span at most; a table whose spans reach beyond lays a page out. */
const MOST_COLUMNS = 1000;
/** Places for each cell. Where spans leave more of them empty, they are for looks. */
const MOST_PLACES = 10;

/** A cell longer than this holds prose, not a value; in UTF-16 code units. */
const LONGEST_CELL = 300;

/** The table's cells, or `undefined` where it lays out a page and its cells are to be read one after the other. */
export function asGrid(table: Branch, oneLine: (pieces: readonly Piece[]) => string): Grid | undefined {
  const groups = groupsOf(table);
  const rows = groups.flat();
  if (rows.length === 0 || rows.some((row) => row.some(holdsStructure))) return undefined;
  const cells: string[][] = [];
  for (const group of groups) {
    const placed = place(group, oneLine);
    if (placed === undefined) return undefined;
    cells.push(...placed);
  }
  if (cells.some((row) => row.some((cell) => cell.length > LONGEST_CELL))) return undefined;
  const filled = cells.filter((row) => row.some((cell) => cell !== ''));
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  if (filled.length * width > MOST_PLACES * rows.reduce((sum, row) => sum + row.length, 0)) return undefined;
  // `From: | Jane Doe` is a line of a mail's head: read as a line, it keeps meaning what it means.
  if (filled.length > 0 && filled.every((row) => row.length <= 2 && (row[0] ?? '').endsWith(':'))) {
    return { kind: 'lines', lines: filled.map((row) => row.join(' ').trim()) };
  }
  if (filled.length < 2 || width < 2) return undefined;
  return { kind: 'rows', rows: filled.map((row) => [...row, ...Array<string>(width - row.length).fill('')]) };
}

/**
 * A group's cells in the columns where they stand, each written once: places that a cell of another row or column covers
 * stay empty. `undefined` where they reach too far out.
 */
function place(rows: readonly Branch[][], oneLine: (pieces: readonly Piece[]) => string): string[][] | undefined {
  /** For each column, how many rows from here on a cell above still covers. */
  const covered: number[] = [];
  const placed: string[][] = [];
  for (const row of rows) {
    const line: string[] = [];
    let column = 0;
    for (const cell of row) {
      while ((covered[column] ?? 0) > 0) column += 1;
      const span = cell.span ?? { columns: 1, rows: 1 };
      if (column + span.columns > MOST_COLUMNS) return undefined;
      while (line.length < column) line.push('');
      line.push(oneLine(cell.pieces));
      // One more than below it: this row takes its own away.
      for (const end = column + span.columns; column < end; column += 1)
        covered[column] = Math.max(covered[column] ?? 0, span.rows);
    }
    placed.push(line);
    covered.forEach((left, at) => void (covered[at] = Math.max(0, left - 1)));
  }
  return placed;
}

/** The rows of each part of the table: a cell never spans from one part into the next. */
function groupsOf(table: Branch): Branch[][][] {
  const groups: Branch[][][] = [[]];
  const visit = (piece: Piece): void => {
    if (isWords(piece) || piece.role === 'table') return;
    if (piece.role === 'row') {
      groups.at(-1)?.push(piece.pieces.filter((cell): cell is Branch => cell.role === 'cell'));
      return;
    }
    groups.push([]);
    piece.pieces.forEach(visit);
    groups.push([]);
  };
  table.pieces.forEach(visit);
  return groups;
}

function holdsStructure(cell: Branch): boolean {
  return cell.pieces.some(
    (piece) =>
      !isWords(piece) &&
      (['table', 'list', 'heading', 'quote', 'pre', 'rule'].includes(piece.role) || holdsStructure(piece)),
  );
}
