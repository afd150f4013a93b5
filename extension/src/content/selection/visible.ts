/**
 * Decides what of an element a person can see, from computed style and layout alone: never from its class, its name or
 * what it says. In doubt it says "seen", but for every way in common use to hide words from people and show them to machines.
 * Does not know: something else painted over the words.
 */

import { boxOf, documentOf, isElement, plain, rootOf, shownAncestors } from '../dom.js';
import { type Box, clipPath, clipRect, meet, smaller, tiny } from './box.js';
import { blend, type Colour, parseColour, WHITE } from './colour.js';
import { cutToWords, fillOf, hasPicture, type Ink, inkOf, LEAST_OPACITY } from './ink.js';

/** What an element hands down to what stands in it. */
export interface Sight {
  /** Product of the opacities so far, 0 to 1. */
  readonly opacity: number;
  /** Its own words are painted (`visibility`, size, ink, security dots). */
  readonly painted: boolean;
  /** Its own words belong to a selection. */
  readonly selectable: boolean;
  /** Where its words can be seen or be scrolled to. */
  readonly clip: Box;
  /** The same for what is positioned absolutely in it. */
  readonly outerClip: Box;
  /** Where anything of the document can be seen. */
  readonly page: Box;
  /** What lies behind its words; `undefined` if it is a picture. */
  readonly paper: Colour | undefined;
  /** What paints its words. */
  readonly ink: Ink;
  /** What backgrounds cut to the shape of words paint into it. */
  readonly fill: Ink;
}

/** CSS pixels. Nobody reads smaller type; pages that hide words with it use 0 to 2. */
const LEAST_SIZE = 3;
/** CSS pixels. A box that scrolls shows its words through a window; one smaller than a small letter shows none. */
export const LEAST_WINDOW = 8;
/** Fonts whose "words" are names of pictures: `expand_more`. */
const ICON_FONT = /icon|symbol|awesome|glyph/iu;
/** Fonts whose every letter is a dot, from before browsers could mask words themselves. */
const DOT_FONT = /text-security|dotsfont/iu;

/** The sight of a document's canvas. */
export function canvasSight(document: Document): Sight {
  const root = rootOf(document);
  const view = plain(document, 'defaultView');
  const dark =
    view?.matchMedia('(prefers-color-scheme: dark)').matches === true &&
    getComputedStyle(root).colorScheme.includes('dark');
  const clip = scrollable(
    { left: 0, top: 0, right: view?.innerWidth ?? 0, bottom: view?.innerHeight ?? 0 },
    plain(document, 'scrollingElement') ?? root,
  );
  return {
    opacity: 1,
    painted: true,
    selectable: true,
    clip,
    outerClip: clip,
    page: clip,
    paper: dark ? undefined : WHITE,
    ink: 'any',
    fill: [],
  };
}

/** What a document's canvas and everything around `element` leave of it; `undefined`: nothing in it can be seen. */
export function sightOf(element: Element): Sight | undefined {
  let sight: Sight | undefined = canvasSight(documentOf(element) ?? document);
  for (const above of shownAncestors(element).filter(isElement).reverse()) {
    sight = look(above, getComputedStyle(above), sight);
    if (sight === undefined) return undefined;
  }
  return sight;
}

/** The frames that `document` stands in can be seen, as far out as this script may look. */
export function framesSeen(document: Document): boolean {
  for (let frame = frameOf(document); frame !== undefined; frame = frameOf(frame.ownerDocument)) {
    const sight = sightOf(frame);
    if (sight === undefined || getComputedStyle(frame).visibility !== 'visible') return false;
    if (smaller(meet(frame.getBoundingClientRect(), sight.clip), LEAST_WINDOW)) return false;
  }
  return true;
}

function frameOf(document: Document): Element | undefined {
  return plain(document, 'defaultView')?.frameElement ?? undefined;
}

/** What `element` of this computed style hands down, given what stands around it; `undefined`: nothing in it can be seen. */
export function look(element: Element, style: CSSStyleDeclaration, around: Sight): Sight | undefined {
  if (style.display === 'none' || style.contentVisibility === 'hidden') return undefined;
  const opacity = around.opacity * Number.parseFloat(style.opacity) * filterOpacity(style.filter);
  if (opacity < LEAST_OPACITY) return undefined;
  const boxless = style.display === 'contents';
  const clips = boxless ? around : clipsOf(element, style, around);
  if (clips === undefined) return undefined;
  const fill = boxless ? around.fill : fillOf(element, style, around.fill);
  const ink = inkOf(element, style, opacity, fill);
  return {
    opacity,
    painted:
      style.visibility === 'visible' &&
      Number.parseFloat(style.fontSize) >= LEAST_SIZE &&
      (ink === 'any' || ink.length > 0) &&
      !disguised(element, style),
    selectable: selectable(element, style, around.selectable),
    clip: clips.clip,
    outerClip: clips.outerClip,
    page: around.page,
    paper: boxless ? around.paper : paperOf(style, around.paper),
    ink,
    fill,
  };
}

function filterOpacity(filter: string): number {
  const match = /opacity\(([\d.]+)(%?)\)/u.exec(filter);
  if (match === null) return 1;
  return Number(match[1]) / (match[2] === '%' ? 100 : 1);
}

/** Shown as dots, or as a picture by an icon font. */
function disguised(element: Element, style: CSSStyleDeclaration): boolean {
  return masked(style) || (plain(element, 'ariaHidden') === 'true' && ICON_FONT.test(style.fontFamily));
}

/** Every letter is shown as a dot, as in a password. */
export function masked(style: CSSStyleDeclaration): boolean {
  const dots = style.getPropertyValue('-webkit-text-security');
  return (dots !== '' && dots !== 'none') || DOT_FONT.test(style.fontFamily);
}

/** As copying would: what cannot be selected is not highlighted, so the person did not choose it. */
function selectable(element: Element, style: CSSStyleDeclaration, around: boolean): boolean {
  const select = style.userSelect || style.getPropertyValue('-webkit-user-select');
  if (select === 'none') return 'isContentEditable' in element && element.isContentEditable === true;
  return select === 'text' || select === 'all' || select === 'contain' ? true : around;
}

const SCROLLS = /auto|scroll/u;

function clipsOf(
  element: Element,
  style: CSSStyleDeclaration,
  around: Sight,
): Pick<Sight, 'clip' | 'outerClip'> | undefined {
  const positioned = style.position !== 'static' || style.transform !== 'none';
  const detached = style.position === 'absolute' || style.position === 'fixed';
  let clip = style.position === 'fixed' ? around.page : style.position === 'absolute' ? around.outerClip : around.clip;
  const cut = style.display !== 'inline' && (style.overflowX !== 'visible' || style.overflowY !== 'visible');
  const shaped = style.clipPath !== 'none' || (detached && style.clip !== 'auto');
  if (cut || shaped) {
    const box = boxOf(element);
    let shown: Box = clipPath(style.clipPath, box);
    if (detached) shown = meet(shown, clipRect(style.clip, box));
    if (shaped) clip = meet(clip, shown);
    const inside = meet(clip, shown);
    if (cut && !isCanvas(element)) {
      // Of a box that scrolls all can be seen in time, as long as the box itself can.
      const scrolls = { x: SCROLLS.test(style.overflowX), y: SCROLLS.test(style.overflowY) };
      if (scrolls.x || scrolls.y ? smaller(inside, LEAST_WINDOW) : tiny(inside)) return undefined;
      const reach = scrollable(box, element);
      clip = {
        ...inside,
        ...(scrolls.x ? { left: reach.left, right: reach.right } : {}),
        ...(scrolls.y ? { top: reach.top, bottom: reach.bottom } : {}),
      };
    } else if (shaped && tiny(inside)) {
      return undefined;
    }
  }
  return { clip, outerClip: positioned ? clip : around.outerClip };
}

/** Its overflow is the whole page's. */
function isCanvas(element: Element): boolean {
  const page = documentOf(element) ?? document;
  return element === plain(page, 'body') || element === rootOf(page);
}

/** Everything a box that scrolls can bring into view; what lies before its beginning it never can. */
function scrollable(box: Box, scroller: Element): Box {
  const rightToLeft = getComputedStyle(scroller).direction === 'rtl';
  const [x, y, width, height] = (['scrollLeft', 'scrollTop', 'scrollWidth', 'scrollHeight'] as const).map((name) =>
    plain(scroller, name),
  ) as [number, number, number, number];
  const top = box.top - y;
  const beyond = Math.max(width, box.right - box.left);
  const left = rightToLeft ? box.right - x - beyond : box.left - x;
  return { left, top, right: left + beyond, bottom: top + Math.max(height, box.bottom - box.top) };
}

function paperOf(style: CSSStyleDeclaration, around: Colour | undefined): Colour | undefined {
  if (cutToWords(style)) return around;
  if (hasPicture(style)) return undefined;
  const colour = parseColour(style.backgroundColor);
  if (colour === undefined || colour.alpha === 1) return colour;
  return colour.alpha === 0 || around === undefined ? around : blend(colour, around);
}
