// Chance that falls the same way on every machine: seeded by a name.
import { createHash } from 'node:crypto';

const CLASSES = {
  '#': '0123456789',
  '%': '123456789',
  '@': 'ABCDEFGHJKLMNPQRSTUVWXYZ',
  '*': '0123456789abcdefghijklmnopqrstuvwxyz',
  '~': '0123456789abcdef',
  '^': '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  '!': '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
};

/** A source of random values with the name `seed`. */
export class Draw {
  #state;

  constructor(seed) {
    this.#state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  }

  /** A whole number from `low` to `high`, both included. Mulberry32. */
  int(low, high) {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    const unit = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    return low + Math.floor(unit * (high - low + 1));
  }

  pick(list) {
    return list[this.int(0, list.length - 1)];
  }

  /** `# % @ * ~ ^ !` each become a character of their class; everything else stays. */
  pattern(shape) {
    return shape.replace(/[#%@*~^!]/g, (sign) => this.pick(CLASSES[sign]));
  }

  digits(count) {
    return this.pattern('#'.repeat(count));
  }
}
