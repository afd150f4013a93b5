/**
 * Writes pieces as Markdown: headings, lists, tables, quotes, code, struck-out text. Emphasis is dropped and nothing is
 * escaped but the bar in a table's cell, which would end the cell: every address, name and key stands as the person sees
 * it, and detection meets no stray `**`. Takes time linear in the text.
 */

import { type Branch, isWords, type Piece, type Words } from './piece.js';
import { asGrid } from './table.js';
import { Writer } from './writer.js';

/** The text of `pieces`, without white space at either end. */
export function toMarkdown(pieces: readonly Piece[]): string {
  const writer = new Writer();
  writeAll(writer, pieces);
  return writer.finish();
}

function writeAll(writer: Writer, pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    if (isWords(piece)) writeWords(writer, piece);
    else writeBranch(writer, piece);
  }
}

function writeWords(writer: Writer, words: Words): void {
  switch (words.space) {
    case 'fold':
      writer.text(words.text);
      return;
    case 'lines':
    case 'keep': {
      const put = words.space === 'keep' ? writer.verbatim.bind(writer) : writer.text.bind(writer);
      words.text.split(/\r\n|\r|\n/u).forEach((line, index) => {
        if (index > 0) writer.newLine();
        put(line);
      });
      return;
    }
  }
}

function writeBranch(writer: Writer, branch: Branch): void {
  switch (branch.role) {
    case 'inline':
      writeAll(writer, branch.pieces);
      return;
    case 'spaced':
      writer.text(' ');
      writeAll(writer, branch.pieces);
      writer.text(' ');
      return;
    case 'break':
      writer.newLine();
      return;
    case 'block':
    case 'row':
    case 'cell':
      around(writer, 1, branch.pieces);
      return;
    case 'paragraph':
      around(writer, 2, branch.pieces);
      return;
    case 'heading':
      writer.gap(2);
      writer.nest({ first: `${'#'.repeat(branch.number ?? 1)} `, rest: '' }, () => writer.text(oneLine(branch.pieces)));
      writer.gap(2);
      return;
    case 'rule':
      writer.gap(2);
      writer.text('---');
      writer.gap(2);
      return;
    case 'quote':
      writer.gap(2);
      writer.nest({ first: '> ', rest: '> ' }, () => writeAll(writer, branch.pieces));
      writer.gap(2);
      return;
    case 'list':
      writeList(writer, branch);
      return;
    case 'item':
      writeItem(writer, branch, '- ');
      return;
    case 'struck':
      writeSpan(writer, '~~', branch.pieces);
      return;
    case 'code':
      writeSpan(writer, '`', branch.pieces);
      return;
    case 'pre':
      writePre(writer, branch.pieces);
      return;
    case 'table':
      writeTable(writer, branch);
      return;
  }
}

function around(writer: Writer, lines: 1 | 2, pieces: readonly Piece[]): void {
  writer.gap(lines);
  writeAll(writer, pieces);
  writer.gap(lines);
}

function writeList(writer: Writer, list: Branch): void {
  writer.gap(writer.nested ? 1 : 2);
  let number = list.number;
  for (const piece of list.pieces) {
    if (!isWords(piece) && piece.role === 'item') {
      number = number === undefined ? undefined : (piece.number ?? number);
      writeItem(writer, piece, number === undefined ? '- ' : `${number}. `);
      if (number !== undefined) number += 1;
    } else {
      writeAll(writer, [piece]);
    }
  }
  writer.gap(writer.nested ? 1 : 2);
}

function writeItem(writer: Writer, item: Branch, marker: string): void {
  writer.gap(1);
  writer.nest({ first: marker, rest: ' '.repeat(marker.length) }, () => writeAll(writer, item.pieces));
  writer.gap(1);
}

/** Marks go tight around the words; white space at the ends stays outside. */
function writeSpan(writer: Writer, mark: string, pieces: readonly Piece[]): void {
  const text = oneLine(pieces, false);
  const inner = text.trim();
  if (inner === '' || inner.includes(mark)) {
    writeAll(writer, pieces);
    return;
  }
  if (text.startsWith(' ')) writer.text(' ');
  writer.verbatim(`${mark}${inner}${mark}`);
  if (text.endsWith(' ')) writer.text(' ');
}

function writePre(writer: Writer, pieces: readonly Piece[]): void {
  const code = rawText(pieces).trimEnd().replace(/^\n/u, '');
  if (code === '') return;
  const longest = Math.max(2, ...[...code.matchAll(/`+/gu)].slice(0, 1000).map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  writer.gap(2);
  writer.line(fence);
  for (const line of code.split('\n')) writer.line(line);
  writer.line(fence);
  writer.gap(2);
}

function writeTable(writer: Writer, table: Branch): void {
  const grid = asGrid(table, oneLine);
  writer.gap(2);
  if (grid === undefined) {
    writeAll(writer, table.pieces);
  } else {
    writeAll(
      writer,
      table.pieces.filter((piece) => piece.role === 'paragraph'),
    ); // its caption
    writer.gap(2);
    if (grid.kind === 'lines') grid.lines.forEach((line) => writer.line(line));
    else grid.rows.forEach((row, index) => writeRow(writer, row, index === 0));
  }
  writer.gap(2);
}

function writeRow(writer: Writer, row: readonly string[], head: boolean): void {
  writer.line(`| ${row.map(barred).join(' | ')} |`);
  if (head) writer.line(`|${' --- |'.repeat(row.length)}`);
}

/** A cell's words, with bars that do not end it. A backslash before a bar is doubled, or it would free the bar again. */
function barred(cell: string): string {
  return cell.replace(/(\\*)\|/gu, '$1$1\\|');
}

/** The pieces as one line of plain words, as a heading or a table's cell needs it. */
function oneLine(pieces: readonly Piece[], trim = true): string {
  const line = rawText(pieces).replace(/\s+/gu, ' ');
  return trim ? line.trim() : line;
}

function rawText(pieces: readonly Piece[]): string {
  const parts: string[] = [];
  const visit = (piece: Piece): void => {
    if (isWords(piece)) {
      parts.push(piece.text);
      return;
    }
    if (piece.role === 'break') parts.push('\n');
    const apart = piece.role !== 'inline' && piece.role !== 'code' && piece.role !== 'struck';
    const set = (): void => {
      if (apart && !/\s/u.test((parts.at(-1) ?? ' ').slice(-1))) parts.push(piece.role === 'spaced' ? ' ' : '\n');
    };
    set();
    piece.pieces.forEach(visit);
    set();
  };
  pieces.forEach(visit);
  return parts.join('');
}
