/**
 * Keeps the background from being stopped while it is needed. Chrome stops it 30 seconds after the last event, Firefox
 * likewise, an open port or a running request notwithstanding; calling an extension API counts as an event.
 */

import { browser } from '../shared/browser.js';

/** Milliseconds; well under the 30 seconds after which browsers stop an idle background. */
const EVERY = 20_000;

/** Milliseconds for which a person may read a preview, or an endpoint think, before the background may be stopped. */
const PATIENCE = 10 * 60_000;

export class Heartbeat {
  #lines = 0;
  #last = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** One line more. Returns how to say that it ended. */
  open(): () => void {
    this.#lines += 1;
    this.touch();
    return () => {
      this.#lines -= 1;
      if (this.#lines === 0) this.#rest();
    };
  }

  /** Something was said on a line. */
  touch(): void {
    this.#last = Date.now();
    this.#timer ??= setInterval(() => this.#beat(), EVERY);
  }

  #beat(): void {
    if (Date.now() - this.#last > PATIENCE) this.#rest();
    else void browser.runtime.getPlatformInfo();
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
