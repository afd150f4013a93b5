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

/** What stands behind ` = ` without being the name of a kind, line by line: a slip there would leave the word unprotected. */
export function unknownKinds(text: string): string[] {
  return text
    .split('\n')
    .map((line) => split(line.trim()))
    .filter(({ said }) => said !== undefined && kindOf(said) === undefined)
    .map(({ said }) => said ?? '');
}

function parseLine(line: string): TermForm {
  const { word, said } = split(line);
  return { text: word, label: (said === undefined ? undefined : kindOf(said)) ?? TERM };
}

/** A line parted at its last ` = `; an `=` at the very end says that something was meant to follow. */
function split(line: string): { readonly word: string; readonly said: string | undefined } {
  const at = `${line} `.lastIndexOf(IS);
  if (at < 1) return { word: line, said: undefined };
  return { word: line.slice(0, at).trim(), said: line.slice(at + IS.length).trim() };
}

function kindOf(said: string): (typeof KINDS)[number] | undefined {
  return KINDS.find((kind) => labelWords(kind).toLowerCase() === said.toLowerCase() || kind === said);
}
