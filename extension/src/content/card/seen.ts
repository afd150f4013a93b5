/**
 * Whether the person can really see the button that sends. It has to have been in sight, whole, uncovered and at rest, for a
 * moment, and to be so at the very press. Where the browser tells what covers an element (Chromium), that is asked; elsewhere
 * what lies at the button's points.
 */

import { isElement, shownParent } from '../dom.js';

/** Milliseconds in sight before a press counts: shorter than reading, longer than a trick with a double click. */
const LONG_ENOUGH = 300;
/** Milliseconds in the viewport without being in sight, after which something must be covering the card. */
const COVERED_AFTER = 1500;
/** Milliseconds between looks at whether the button is still where it was. */
const LOOK_EVERY = 50;

export type Sighting = 'unseen' | 'seen' | 'covered';

/** The newer observer (trackVisibility), which not every browser has. */
type SightEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** What the person decides by: where it goes and what leaves. */
const SHOWN = '.destination, .paper';

/**
 * Watches `button`, and with it what the card in `root` says will leave, and calls `changed` with what it finds, until
 * `signal` aborts.
 */
export function watchSight(
  button: HTMLElement,
  root: ShadowRoot,
  changed: (sighting: Sighting) => void,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (sighting: Sighting, delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      moving = undefined;
      changed(sighting);
    }, delay);
  };
  /** Since when the button has not come to rest. */
  let moving: number | undefined;
  let last: string | undefined;
  let away = true;
  const covered = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio, isVisible } of entries as SightEntry[]) {
        const whole = intersectionRatio >= 0.95;
        if (target === button) away = !whole;
        // What is partly scrolled away counts as seen: the person scrolls it.
        if (whole && isVisible === false) covered.add(target);
        else covered.delete(target);
      }
      const now = away ? 'away' : covered.size > 0 ? 'covered' : 'seen';
      if (now === last) return;
      last = now;
      // An unrest before this says nothing of the rest after it.
      moving = undefined;
      changed('unseen');
      clearTimeout(timer);
      if (now === 'seen') later('seen', LONG_ENOUGH);
      if (now === 'covered') later('covered', COVERED_AFTER);
    },
    { threshold: [0, 0.5, 0.95, 1], ...{ trackVisibility: true, delay: 100 } },
  );
  for (const element of [button, ...root.querySelectorAll(SHOWN)]) observer.observe(element);
  // A page may carry the button under a click that was meant for something else.
  rest.set(button, placeOf(button));
  const look = setInterval(() => {
    const place = placeOf(button);
    if (place === rest.get(button)) return;
    rest.set(button, place);
    if (last !== 'seen') return;
    moving ??= performance.now();
    changed('unseen');
    // Where the page never lets it rest it has to leave the page's flow, as if it were covered. A card that has left it before
    // may stay where it is and counts as seen once it rests, as any other.
    if (performance.now() - moving > COVERED_AFTER) {
      moving = undefined;
      changed('covered');
    }
    later('seen', LONG_ENOUGH);
  }, LOOK_EVERY);
  signal.addEventListener('abort', () => {
    clearInterval(look);
    clearTimeout(timer);
    observer.disconnect();
  });
}

/** Where each button was when it was last looked at. */
const rest = new WeakMap<HTMLElement, string>();

function placeOf(button: HTMLElement): string {
  const { x, y } = button.getBoundingClientRect();
  return `${Math.round(x)} ${Math.round(y)}`;
}

/** At this very moment: whole, opaque, where it was, on the page itself, and nothing that takes clicks lies over it. */
export function isInSight(button: HTMLElement, host: HTMLElement): boolean {
  const box = button.getBoundingClientRect();
  if (box.width < 20 || box.height < 20 || placeOf(button) !== rest.get(button)) return false;
  if (host.ownerDocument !== document || !opaque(host)) return false;
  const root = host.getRootNode() as Document | ShadowRoot;
  const points = [0.15, 0.5, 0.85].map((share) => [box.left + box.width * share, box.top + box.height / 2] as const);
  return points.every(([x, y]) => root.elementFromPoint(x, y) === host);
}

function opaque(host: HTMLElement): boolean {
  // Above the page, its elements' effects do not reach the card.
  if (host.matches(':popover-open')) return true;
  return host.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && surroundingsOpaque(host);
}

function surroundingsOpaque(host: HTMLElement): boolean {
  for (let around = drawnIn(host); around !== null; around = drawnIn(around)) {
    if (!isElement(around)) continue;
    const { opacity, filter, maskImage, mixBlendMode } = getComputedStyle(around);
    if (Number(opacity) < 0.9 || /opacity|brightness|contrast|blur|url/u.test(filter)) return false;
    if (maskImage !== 'none' || mixBlendMode !== 'normal') return false;
  }
  return true;
}

/** Firefox tells a content script the slots of closed shadow roots too. Never asked of the element itself, see `dom.ts`. */
const closedSlot = Object.getOwnPropertyDescriptor(Element.prototype, 'openOrClosedAssignedSlot')?.get;

/** What a node is drawn in. */
function drawnIn(node: Node): Node | null {
  const slot: HTMLSlotElement | null = isElement(node) ? closedSlot?.call(node) : null;
  return slot ?? shownParent(node);
}
