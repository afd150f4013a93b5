/**
 * One card's talk with the engine: holds the state, sends what the person decides, opens a fresh line when one broke.
 * Decides nothing itself and keeps no more of the text than the card shows.
 */

import type { PageRequest, Range16, ReleaseReason } from '../../shared/protocol.js';
import type { Line, OpenLine } from '../port.js';
import { Shield } from './markdown/shield.js';
import { type CardEvent, endpointsFor, offerOf, type Preview, reduce, START, type State } from './state.js';

/** What is asked; changes when the person changes it. */
export interface Question {
  /** Action's id; empty until the first of those offered is taken. */
  readonly action: string;
  /** Endpoint's id; empty for the default one. */
  readonly endpoint: string;
  readonly wish: string;
}

export class Conversation {
  readonly text: string;
  readonly #open: OpenLine;
  readonly #watchers = new Set<() => void>();
  #line: Line | undefined;
  #state: State = START;
  #shield = Shield.NONE;
  #question: Question;
  /** It was asked before, on this line or one that broke: what comes of it is shown before it leaves. */
  #asked = false;

  constructor(text: string, action: string, open: OpenLine) {
    this.text = text;
    this.#question = { action, endpoint: '', wish: '' };
    this.#open = open;
  }

  get state(): State {
    return this.#state;
  }

  /** The originals that the answer on show may hold, kept whatever becomes of the state. */
  get shield(): Shield {
    return this.#shield;
  }

  get question(): Question {
    return this.#question;
  }

  /** Calls `watcher` after every change until the function returned is called. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Opens the line; also the way back after `interrupted`. */
  connect(): void {
    this.#line?.close();
    this.#dispatch({ kind: 'reopened' });
    this.#line = this.#open((event) => {
      if (event.kind === 'lost' || event.kind === 'outdated') this.#line = undefined;
      if (event.kind === 'preview' && event.atOnce) this.#shieldFor(event);
      this.#dispatch(event);
      if (event.kind === 'ready') this.#preview();
    });
  }

  /** Something is being changed: what is shown can be read, not sent, until `change` says what. */
  hold(): void {
    this.#dispatch({ kind: 'asked' });
  }

  /** Asks for a preview of the same text with something changed. */
  change(part: Partial<Question>): void {
    this.#question = { ...this.#question, ...part };
    this.#dispatch({ kind: 'asked' });
    this.#preview();
  }

  /** Another action; with an endpoint that it may not go to, it goes to its own. */
  choose(action: string): void {
    const { endpoint } = this.#question;
    const fits = endpointsFor(offerOf(this.#state), action).some(({ id }) => id === endpoint);
    this.change({ action, endpoint: fits ? endpoint : '' });
  }

  /** Text of this site may be used. */
  agreeSite(): void {
    this.#ask({ kind: 'agreeSite' });
  }

  /** `reason`: where the preview asks for one. */
  release(mark: number, reason: ReleaseReason | null): void {
    this.#ask({ kind: 'release', mark, reason });
  }

  /** What the person thinks of the answer. A background that slept since has forgotten which one: that is said, not kept. */
  rate(good: boolean): void {
    if (this.#line === undefined) this.#dispatch({ kind: 'rated', good: null, again: false });
    else this.#line.send({ kind: 'rate', good });
  }

  redact(mark: number): void {
    this.#ask({ kind: 'redact', mark });
  }

  mark(range: Range16): void {
    this.#ask({ kind: 'mark', range });
  }

  confirm(): void {
    if (this.#state.phase !== 'preview') return;
    const { ticket } = this.#state.preview;
    this.#shieldFor(this.#state.preview);
    this.#dispatch({ kind: 'confirmed' });
    this.#line?.send({ kind: 'confirm', ticket });
  }

  /** Opens the window to sign in; once somebody is signed in, the engine offers anew and the question is asked again. */
  signIn(): void {
    this.#ask({ kind: 'signIn' });
  }

  stop(): void {
    this.#line?.send({ kind: 'stop' });
  }

  /** The same question once more: in the same conversation while there is one, in a new one otherwise. */
  again(): void {
    switch (this.#state.phase) {
      case 'done':
      case 'stopped':
        this.#ask({ kind: 'again' });
        return;
      case 'failed':
        if (offerOf(this.#state) === undefined) this.connect();
        else this.change({});
        return;
      default:
        this.connect();
    }
  }

  /** Ends the talk; an answer on its way is cancelled. */
  close(): void {
    this.#line?.close();
    this.#line = undefined;
    this.#watchers.clear();
  }

  #shieldFor({ marks }: Preview): void {
    this.#shield = new Shield(marks.map(({ source }) => this.text.slice(source.start, source.end)));
  }

  #preview(): void {
    const first = offerOf(this.#state)?.actions[0]?.id ?? '';
    if (this.#question.action === '') this.#question = { ...this.#question, action: first };
    this.#send({ kind: 'preview', text: this.text, first: !this.#asked, ...this.#question });
    this.#asked = true;
  }

  #ask(request: PageRequest): void {
    this.#dispatch({ kind: 'asked' });
    this.#send(request);
  }

  /** The background sleeps when nothing happens for long: a fresh line then begins with a preview of the same question. */
  #send(request: PageRequest): void {
    if (this.#line === undefined) this.connect();
    else this.#line.send(request);
  }

  #dispatch(event: CardEvent): void {
    const before = this.#state;
    this.#state = reduce(before, event);
    if (this.#state !== before || event.kind === 'asked') this.#watchers.forEach((watcher) => watcher());
  }
}
