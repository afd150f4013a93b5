/**
 * Keeps the one engine: makes it when it is first needed, once however many ask, and lets it go when it breaks.
 * Guarantees that nobody is handed a broken engine again. Does not know what an engine is.
 */

export class Keeper<T> {
  readonly #make: () => Promise<T>;
  readonly #onDrop: () => void;
  #current: Promise<T> | undefined;

  /** `onDrop` is called once for each engine that breaks, before anybody can be handed the next one. */
  constructor(make: () => Promise<T>, onDrop: () => void) {
    this.#make = make;
    this.#onDrop = onDrop;
  }

  /** The engine, made if there is none. A failure to make it is told to all who wait, and forgotten: the next try is new. */
  get(): Promise<T> {
    if (this.#current !== undefined) return this.#current;
    const made = this.#make();
    this.#current = made;
    made.catch(() => {
      if (this.#current === made) this.#current = undefined;
    });
    return made;
  }

  /** The engine if there is one, without making any. */
  peek(): Promise<T> | undefined {
    return this.#current;
  }

  /** Calls into the engine. Its calls answer failures as events, so whatever one throws means that it broke. */
  guard<R>(call: () => R): R {
    try {
      return call();
    } catch (error) {
      this.drop();
      throw error;
    }
  }

  /** Lets a broken engine go. */
  drop(): void {
    if (this.#current === undefined) return;
    this.#current = undefined;
    this.#onDrop();
  }
}

/** What a module that broke throws: a trap, or a stack that ran out (V8 and SpiderMonkey name that differently). */
export function isTrap(error: unknown): boolean {
  return (
    error instanceof WebAssembly.RuntimeError ||
    error instanceof RangeError ||
    (error instanceof Error && error.name === 'InternalError')
  );
}
