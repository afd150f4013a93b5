// What happens to a text on its way to the screen: quoted, pasted, shouted, typed in a hurry.

/** Written words change their case; keys, numbers and addresses of machines do not survive that. */
const WORDS = new Set([
  undefined,
  'PERSON',
  'ORGANIZATION',
  'LOCATION',
  'STREET_ADDRESS',
  'DATE_TIME',
  'DATE_OF_BIRTH',
  'AGE',
]);

const words = (pieces, change) =>
  pieces.map((piece) => (WORDS.has(piece.label) ? { ...piece, text: change(piece.text) } : piece));
const all = (pieces, change) => pieces.map((piece) => ({ ...piece, text: change(piece.text) }));
const marked = (pieces, change) =>
  pieces.map((piece) => (piece.label ? { ...piece, text: change(piece.text) } : piece));

export const LAYOUTS = {
  plain: (pieces) => pieces,
  lower: (pieces) => words(pieces, (text) => text.toLowerCase()),
  upper: (pieces) => words(pieces, (text) => text.toUpperCase()),
  /** A mail answered below its text. */
  quote: (pieces) => [{ text: '> ' }, ...all(pieces, (text) => text.replace(/\n/g, '\n> '))],
  crlf: (pieces) => all(pieces, (text) => text.replace(/\n/g, '\r\n')),
  /** A word processor keeps the groups of a number together. */
  nbsp: (pieces) => marked(pieces, (text) => text.replace(/ /g, '\u00a0')),
  /** Columns of a page become tabs when they are selected. */
  tabs: (pieces) => all(pieces, (text) => text.replace(/ {2,}/g, '\t')),
  indent: (pieces) => [{ text: '    ' }, ...all(pieces, (text) => text.replace(/\n/g, '\n    '))],
  /** A form whose line breaks were lost. */
  flat: (pieces) => all(pieces, (text) => text.replace(/\s*\n\s*/g, ' ')),
  double: (pieces) => all(pieces, (text) => text.replace(/\n/g, '\n\n')),
  /** Typographic quotes and the dashes that come with them. */
  smart: (pieces) =>
    words(pieces, (text) =>
      text
        .replace(/(\w)'(\w)/g, '$1\u2019$2')
        .replace(/ - /g, ' \u2013 ')
        .replace(/\.\.\./g, '\u2026'),
    ),
  /** Letters swapped in a few words that are not marked. */
  typos: (pieces, draw) =>
    pieces.map((piece) => {
      if (piece.label) return piece;
      const swap = (word) => {
        if (draw.int(1, 9) > 1) return word;
        const at = draw.int(1, word.length - 3);
        return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
      };
      return { ...piece, text: piece.text.replace(/(?<![\p{L}\p{N}_])[\p{Ll}]{5,}(?![\p{L}\p{N}_])/gu, swap) };
    }),
};
