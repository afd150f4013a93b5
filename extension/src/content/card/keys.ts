/**
 * Keys pressed in the card are the card's alone. They are caught at the window, before the page's own listeners on the
 * document or below, and handed to the control that has the focus. A page that listened at the window before the card came
 * still sees them; nothing a content script does can change that.
 */

import { plain } from '../dom.js';
import { trusted } from '../trusted.js';

/** What the controls inside the card do with keys and typed words. */
export class Keys {
  readonly #pressed = new WeakMap<Element, (event: KeyboardEvent) => void>();
  readonly #typed = new WeakMap<Element, (value: string) => void>();

  /** Calls `handler` for keys pressed while `element` has the focus. */
  onPress(element: Element, handler: (event: KeyboardEvent) => void): void {
    this.#pressed.set(element, handler);
  }

  /** Calls `handler` with the words of a field whenever they change. */
  onTyped(element: HTMLInputElement, handler: (value: string) => void): void {
    this.#typed.set(element, handler);
  }

  /** Takes over all keys pressed in `host`. `whole` gets those that the focused control did not use. */
  guard(host: HTMLElement, root: ShadowRoot, whole: (event: KeyboardEvent) => void, signal: AbortSignal): void {
    const own = (event: Event): boolean => event.composedPath().includes(host);
    const swallow = (event: Event): void => {
      if (!own(event)) return;
      event.stopImmediatePropagation();
      const focused = root.activeElement;
      if (!event.isTrusted || focused === null) return;
      if (event.type === 'keydown') {
        const key = event as KeyboardEvent;
        this.#pressed.get(focused)?.(key);
        if (!key.defaultPrevented && !key.isComposing) trusted(whole)(key);
      } else if (event.type === 'input' || event.type === 'compositionend') {
        const value = (focused as Partial<HTMLInputElement>).value;
        if (value !== undefined) this.#typed.get(focused)?.(value);
      }
    };
    const view = plain(host.ownerDocument, 'defaultView');
    for (const type of SWALLOWED) view?.addEventListener(type, swallow, { capture: true, signal });
  }
}

const SWALLOWED = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
];
