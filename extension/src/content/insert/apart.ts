/** Sets words into running text with a space where two words would otherwise touch. */

/** Ends or begins a word, in a script that puts spaces between them. */
const WORD = /[\p{L}\p{N}]/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** Marks after which a space belongs before the next word. */
const CLOSING = /[.,;:!?)\]”»]/u;

/** `text` as it goes between `before` and `after`. */
export function apart(before: string, text: string, after: string): string {
  const lead = (isWord(last(before)) || CLOSING.test(last(before))) && isWord(first(text)) ? ' ' : '';
  const trail = (isWord(last(text)) || CLOSING.test(last(text))) && isWord(first(after)) ? ' ' : '';
  return lead + text + trail;
}

function isWord(character: string): boolean {
  return WORD.test(character) && !UNSPACED.test(character);
}

function first(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 32);
}

function last(text: string): string {
  return [...text.slice(-2)].at(-1) ?? ' ';
}
