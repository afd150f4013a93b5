/**
 * Joins ports to the engine: a card's port to a conversation of its own, a page's admin port to one answer per request.
 * Guarantees that every request is answered, by the engine or by `engineFailed`, and that nobody reaches what is not theirs.
 * Reads no message.
 */

import type { Port } from '../shared/browser.js';
import { ADMIN_PORT, type AdminEvent, type Failure, PAGE_PORT, type PageEvent } from '../shared/protocol.js';
import type { Heartbeat } from './heartbeat.js';
import { identify, type Own } from './senders.js';

/** One conversation inside the engine. Both calls throw if the engine broke. */
export interface Talk {
  handle(message: unknown): void;
  close(): void;
}

/** What the router needs of the engine. */
export interface Door {
  /** `site`: origin of the card's page; empty for a page of ours. */
  openPage(site: string, emit: (event: unknown) => void): Promise<Talk>;
  /** Never settles if the engine breaks meanwhile. */
  admin(request: unknown): Promise<unknown>;
}

/** One port; told when the engine it talked to is gone. */
interface Line {
  engineDropped(): void;
}

export class Router {
  readonly #door: Door;
  readonly #own: Own;
  readonly #heartbeat: Heartbeat;
  readonly #lines = new Set<Line>();

  constructor(door: Door, own: Own, heartbeat: Heartbeat) {
    this.#door = door;
    this.#own = own;
    this.#heartbeat = heartbeat;
  }

  /** Takes a port, or ends it where its other end has no business on it. */
  connect(port: Port): void {
    const speaker = identify(port.sender, this.#own);
    if (speaker !== undefined && port.name === PAGE_PORT) {
      this.#keep(port, new PageLine(port, this.#door, speaker.kind === 'page' ? speaker.site : '', this.#heartbeat));
    } else if (speaker?.kind === 'own' && port.name === ADMIN_PORT) {
      this.#keep(port, new AdminLine(port, this.#door));
    } else {
      port.disconnect();
    }
  }

  /** The engine is gone, and every conversation with it. */
  engineDropped(): void {
    for (const line of this.#lines) line.engineDropped();
  }

  #keep(port: Port, line: Line): void {
    const ended = this.#heartbeat.open();
    this.#lines.add(line);
    port.onDisconnect.addListener(() => {
      this.#lines.delete(line);
      ended();
    });
  }
}

class PageLine implements Line {
  readonly #port: Port;
  readonly #open: () => Promise<Talk>;
  #talk: Promise<Talk> | undefined;
  #closed = false;
  /** The preview now shown goes to an endpoint outside. */
  #leaves = false;
  /** The question at hand was sent there. */
  #sent = false;

  constructor(port: Port, door: Door, site: string, heartbeat: Heartbeat) {
    this.#port = port;
    this.#open = () =>
      door.openPage(site, (event) => {
        heartbeat.touch();
        this.#note(event as PageEvent); // made by the engine to this very contract
        this.#tell(event);
      });
    port.onMessage.addListener((message: unknown) => {
      heartbeat.touch();
      this.#hear(message);
    });
    port.onDisconnect.addListener(() => this.#close());
  }

  engineDropped(): void {
    if (this.#talk === undefined) return;
    this.#talk = undefined;
    this.#tell({ kind: 'failed', failure: engineFailed(this.#sent) } satisfies PageEvent);
  }

  #hear(message: unknown): void {
    const talk = (this.#talk ??= this.#open());
    talk
      .then((open) => {
        if (this.#talk === talk) open.handle(message);
      })
      .catch(() => {
        if (this.#talk === talk) this.engineDropped();
      });
  }

  #note(event: PageEvent): void {
    if (event.kind === 'preview') {
      this.#leaves = !event.endpoint.builtin;
      this.#sent = false;
    } else if (event.kind === 'started') {
      this.#sent = this.#leaves;
    }
  }

  #tell(event: unknown): void {
    if (!this.#closed) this.#port.postMessage(event);
  }

  #close(): void {
    this.#closed = true;
    this.#talk?.then((open) => open.close()).catch(() => undefined); // gone with its engine: nothing left to close
    this.#talk = undefined;
  }
}

class AdminLine implements Line {
  readonly #port: Port;
  #waiting = 0;
  #closed = false;

  constructor(port: Port, door: Door) {
    this.#port = port;
    port.onDisconnect.addListener(() => void (this.#closed = true));
    port.onMessage.addListener((request: unknown) => {
      this.#waiting += 1;
      door.admin(request).then(
        (event) => this.#answer(event),
        () => this.engineDropped(),
      );
    });
  }

  engineDropped(): void {
    while (this.#waiting > 0) this.#answer({ kind: 'failed', failure: engineFailed(false) } satisfies AdminEvent);
  }

  #answer(event: unknown): void {
    if (this.#waiting === 0) return;
    this.#waiting -= 1;
    if (!this.#closed) this.#port.postMessage(event);
  }
}

function engineFailed(sent: boolean): Failure {
  return { code: 'engineFailed', endpoint: '', status: null, retryAfter: null, detail: '', sent };
}
