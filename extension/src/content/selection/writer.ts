/**
 * Lines with nested prefixes, white space folded as HTML folds it. Knows nothing of elements.
 * Never joins what it already wrote, so that a million lines cost a million steps.
 */

/** What stands before the first and before every further line of something nested. */
interface Prefix {
  readonly first: string;
  readonly rest: string;
}

export class Writer {
  readonly #lines: string[] = [];
  readonly #prefixes: { prefix: Prefix; used: boolean }[] = [];
  #line: string[] = [];
  #endsInSpace = true; // nothing is on the line yet: leading space folds away
  #owed = 0; // line ends owed before the next words

  /** Something is being written inside a list item or a quote. */
  get nested(): boolean {
    return this.#prefixes.length > 0;
  }

  /** Appends words, runs of white space as one space. */
  text(text: string): void {
    let folded = text.replace(/[ \t\n\r\f]+/gu, ' ');
    if (this.#endsInSpace && folded.startsWith(' ')) folded = folded.slice(1);
    this.#append(folded);
  }

  /** Appends one line's words as they stand. */
  verbatim(text: string): void {
    this.#append(text);
  }

  /** Writes one whole line as it stands, even an empty one. */
  line(text: string): void {
    if (this.#line.length > 0) this.#endLine();
    this.#beginLine();
    this.#line.push(text);
    this.#endLine();
  }

  /** Ends the line; on an empty one, asks for an empty line before what follows. */
  newLine(): void {
    if (this.#line.length > 0) this.#endLine();
    else if (this.#lines.length > 0) this.#owed = Math.min(this.#owed + 1, 2);
  }

  /** Makes sure that what follows begins on a new line (1) or after an empty one (2). */
  gap(lines: 1 | 2): void {
    if (this.#line.length > 0) this.#endLine();
    if (this.#lines.length > 0) this.#owed = Math.max(this.#owed, lines);
  }

  /** Writes what `body` writes behind `prefix`. */
  nest(prefix: Prefix, body: () => void): void {
    this.#prefixes.push({ prefix, used: false });
    body();
    if (this.#line.length > 0) this.#endLine();
    this.#prefixes.pop();
  }

  /** Everything written. */
  finish(): string {
    if (this.#line.length > 0) this.#endLine();
    return this.#lines.join('\n').trimEnd();
  }

  #append(text: string): void {
    if (text === '') return;
    if (this.#line.length === 0) this.#beginLine();
    this.#line.push(text);
    this.#endsInSpace = text.endsWith(' ') || text.endsWith('\t');
  }

  #beginLine(): void {
    if (this.#owed > 1)
      this.#lines.push(
        this.#prefixes
          .map(({ prefix, used }) => (used ? prefix.rest : ''))
          .join('')
          .trimEnd(),
      );
    this.#owed = 0;
    this.#line.push(
      this.#prefixes
        .map((level) => {
          const { first, rest } = level.prefix;
          const text = level.used ? rest : first;
          level.used = true;
          return text;
        })
        .join(''),
    );
  }

  #endLine(): void {
    this.#lines.push(this.#line.join('').trimEnd());
    this.#line = [];
    this.#endsInSpace = true;
    this.#owed = Math.max(this.#owed, 1);
  }
}
