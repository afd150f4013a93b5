/** The person's own words as lines of text: one word or phrase a line, `= Person` after it to say what it is. */

import { labelWords } from '../../shared/i18n.js';
import type { TermForm } from '../../shared/protocol.js';

/** The label of a word that nobody has said more about. */
const TERM = 'TERM';

/** What a word can be said to be. */
export const KINDS = ['PERSON', 'ORGANIZATION', 'LOCATION'] as const;

/** Before what a word is. */
const IS = ' = ';

/** One line each, empty lines left out. */
export function parseWords(text: string): TermForm[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(parseLine);
}

/** The same lines again. */
export function printWords(terms: readonly TermForm[]): string {
  return terms.map(({ text, label }) => (label === TERM ? text : `${text}${IS}${labelWords(label)}`)).join('\n');
}

/** What follows the last ` = ` counts only if it is the name of a kind: the word may hold a ` = ` itself. */
function parseLine(line: string): TermForm {
  const at = line.lastIndexOf(IS);
  const said = line.slice(at + IS.length).trim();
  const label =
    at < 1 ? undefined : KINDS.find((kind) => labelWords(kind).toLowerCase() === said.toLowerCase() || kind === said);
  return label === undefined ? { text: line, label: TERM } : { text: line.slice(0, at).trim(), label };
}
