/**
 * The card's place on the page: an element with a closed shadow root that the page's styles do not reach, that comes back
 * when the page removes it, and that floats above everything where the page leaves it no room.
 * Guarantees nothing against a page that insists: after a few removals it stays away and says so to its owner.
 */

import { plain, rootOf } from '../dom.js';
import { isClipped, type Spot, spotAfter } from './place.js';
import { STYLES } from './styles.js';

/** Where a card begins. */
export type Place =
  | { readonly kind: 'inside'; readonly parent: Element }
  | { readonly kind: 'after'; readonly at: Element };

/** A page that redraws a message removes the card once or twice; from then on it stands above the page, not in its content. */
const MOST_REDRAWS = 2;
/** A page that removes it even there means it. */
const MOST_RETURNS = 6;
/** Milliseconds between looks at whether the card is still there. */
const LOOK_EVERY = 400;

/** Events of pointer and focus that end at the card: pages close dialogs and take the focus back on them. */
const CONTAINED = [
  'click',
  'auxclick',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'focusin',
  'focusout',
  'contextmenu',
];

export class Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly #place: Place;
  readonly #document: Document;
  readonly #gone: () => void;
  #spot: Spot | undefined;
  #floats = false;
  #returns = 0;

  constructor(place: Place, gone: () => void, signal: AbortSignal) {
    this.#place = place;
    this.#gone = gone;
    const document = place.kind === 'inside' ? place.parent.ownerDocument : place.at.ownerDocument;
    this.#document = document;
    this.element = plain(document, 'createElement')('div');
    this.root = this.element.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    this.root.adoptedStyleSheets = [sheet];
    for (const type of CONTAINED) this.element.addEventListener(type, (event) => event.stopPropagation(), { signal });

    this.#spot = place.kind === 'inside' ? { parent: place.parent, before: null } : spotAfter(place.at);
    this.#attach();
    const watch = setInterval(() => this.#look(), LOOK_EVERY);
    signal.addEventListener('abort', () => {
      clearInterval(watch);
      this.element.remove();
    });
  }

  /** The card stands above the page, not in its flow. */
  get floats(): boolean {
    return this.#floats;
  }

  /** Lifts the card above everything else on the page, to the very front; `false` if it was above the page already. */
  float(): boolean {
    if (this.#place.kind === 'inside') return false;
    const floated = this.floats;
    this.#spot = undefined;
    this.#attach();
    return !floated;
  }

  /** Lifts the card if the page cuts it off where it stands. */
  settle(): void {
    if (!this.floats && this.#place.kind === 'after' && isClipped(this.element)) this.float();
  }

  /** Brings the card into view, as little as needed. */
  reveal(): void {
    if (!this.floats) this.element.scrollIntoView({ block: 'nearest' });
  }

  /** Moving an element takes the keyboard from it: it gets it back. */
  #attach(): void {
    const focused = this.root.activeElement;
    this.#put();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }

  #put(): void {
    const spot = this.#spot;
    if (spot?.parent.isConnected === true) {
      const before = spot.before?.parentNode === spot.parent ? spot.before : null;
      spot.parent.insertBefore(this.element, before);
      this.element.popover = null;
      this.#floats = false;
      return;
    }
    const at = this.#place.kind === 'after' ? this.#place.at : this.#place.parent;
    // What is outside an open modal dialog is inert, a popover too.
    const dialog = at.isConnected ? at.closest('dialog[open]') : null;
    (dialog ?? rootOf(at.ownerDocument)).append(this.element);
    this.element.popover = 'manual';
    this.element.showPopover();
    this.#floats = true;
  }

  #look(): void {
    // The page can set the attribute too, which would hide a card in its flow.
    const inPlace = this.#floats ? this.element.matches(':popover-open') : this.element.popover === null;
    // Nor may it be carried off into a frame, which nobody may see.
    const shown = this.element.isConnected && this.element.ownerDocument === this.#document && inPlace;
    if (shown) return;
    this.#returns += 1;
    if (this.#returns > MOST_RETURNS) {
      this.#gone();
      return;
    }
    if (this.#returns > MOST_REDRAWS && this.#place.kind === 'after') this.#spot = undefined;
    this.#attach();
  }
}
