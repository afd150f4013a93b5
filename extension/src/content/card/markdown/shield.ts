/**
 * Keeps restored values out of Markdown's reach: a password with a star in it is no emphasis, a share's name no escape.
 * Each value is one private character while the answer is read as Markdown, and itself again wherever words are shown.
 * Knows nothing of who restored them.
 */

/** First of the characters that stand for values: Supplementary Private Use Area-A, which no text needs. */
const FIRST = 0xf0000;
const MOST = 0xfffd;

/** Values of letters, digits and single spaces read the same either way. */
const SAFE = /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u;

export class Shield {
  static readonly NONE = new Shield([]);
  readonly #values: readonly string[];
  readonly #pattern: RegExp;

  /** `values`: what may stand in an answer as it is. */
  constructor(values: Iterable<string>) {
    const all = [...new Set(values)].filter((value) => value !== '' && !SAFE.test(value));
    // The longest first: one value may begin with another.
    this.#values = all.sort((a, b) => b.length - a.length).slice(0, MOST);
    const alternatives = this.#values.map((value) => value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
    this.#pattern = new RegExp([...alternatives, '[\\u{F0000}-\\u{FFFFD}]'].join('|'), 'gu');
  }

  /** `text` with every value as one character. */
  cover(text: string): string {
    return text.replace(this.#pattern, (found) => {
      const index = this.#values.indexOf(found);
      return index < 0 ? '\u{fffd}' : String.fromCodePoint(FIRST + index);
    });
  }

  /** The values again, in a text or in every text inside a value of plain objects. */
  uncover<T>(covered: T): T;
  uncover(covered: unknown): unknown {
    if (typeof covered === 'string') {
      return covered.replace(
        /[\u{F0000}-\u{FFFFD}]/gu,
        (sign) => this.#values[(sign.codePointAt(0) ?? 0) - FIRST] ?? '',
      );
    }
    if (Array.isArray(covered)) return covered.map((part) => this.uncover(part));
    if (typeof covered !== 'object' || covered === null) return covered;
    return Object.fromEntries(Object.entries(covered).map(([key, part]) => [key, this.uncover(part)]));
  }
}
