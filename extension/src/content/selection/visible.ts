/**
 * Decides what of an element a person can see, from computed style and layout alone: never from its class, its name or
 * what it says. In doubt it says "seen", but for every way in common use to hide words from people and show them to machines.
 * Does not know: something else painted over the words.
 */

import { type Box, clipPath, clipRect, meet, tiny } from './box.js';
import { blend, type Colour, parseColour, WHITE } from './colour.js';

/** What an element hands down to what stands in it. */
export interface Sight {
  /** Product of the opacities so far, 0 to 1. */
  readonly opacity: number;
  /** Its own words are painted (`visibility`, size, security dots). */
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
  /** The colour of its words; `undefined` if they are readable whatever lies behind. */
  readonly ink: Colour | undefined;
}

/** Below this share of opacity words are a watermark at best. */
const LEAST_OPACITY = 0.1;
/** CSS pixels. Nobody reads smaller type; pages that hide words with it use 0 to 2. */
const LEAST_SIZE = 3;
/** Fonts whose "words" are names of pictures: `expand_more`. */
const ICON_FONT = /icon|symbol|awesome|glyph/iu;

/** The sight of a document's canvas. */
export function canvasSight(document: Document): Sight {
  const root = document.documentElement;
  const view = document.defaultView;
  const dark =
    view?.matchMedia('(prefers-color-scheme: dark)').matches === true &&
    getComputedStyle(root).colorScheme.includes('dark');
  const clip = scrollable(
    { left: 0, top: 0, right: view?.innerWidth ?? 0, bottom: view?.innerHeight ?? 0 },
    document.scrollingElement ?? root,
  );
  return {
    opacity: 1,
    painted: true,
    selectable: true,
    clip,
    outerClip: clip,
    page: clip,
    paper: dark ? undefined : WHITE,
    ink: undefined,
  };
}

/** What `element` of this computed style hands down, given what stands around it; `undefined`: nothing in it can be seen. */
export function look(element: Element, style: CSSStyleDeclaration, around: Sight): Sight | undefined {
  if (style.display === 'none' || style.contentVisibility === 'hidden') return undefined;
  const opacity = around.opacity * Number.parseFloat(style.opacity) * filterOpacity(style.filter);
  if (opacity < LEAST_OPACITY) return undefined;
  const boxless = style.display === 'contents';
  const clips = boxless ? around : clipsOf(element, style, around);
  if (clips === undefined) return undefined;
  return {
    opacity,
    painted:
      style.visibility === 'visible' && Number.parseFloat(style.fontSize) >= LEAST_SIZE && !disguised(element, style),
    selectable: selectable(element, style, around.selectable),
    clip: clips.clip,
    outerClip: clips.outerClip,
    page: around.page,
    paper: boxless ? around.paper : paperOf(style, around.paper),
    ink: inkOf(style),
  };
}

function filterOpacity(filter: string): number {
  const match = /opacity\(([\d.]+)(%?)\)/u.exec(filter);
  if (match === null) return 1;
  return Number(match[1]) / (match[2] === '%' ? 100 : 1);
}

/** Shown as dots, or as a picture by an icon font. */
function disguised(element: Element, style: CSSStyleDeclaration): boolean {
  const dots = style.getPropertyValue('-webkit-text-security');
  if (dots !== '' && dots !== 'none') return true;
  return element.ariaHidden === 'true' && ICON_FONT.test(style.fontFamily);
}

/** As copying would: what cannot be selected is not highlighted, so the person did not choose it. */
function selectable(element: Element, style: CSSStyleDeclaration, around: boolean): boolean {
  const select = style.userSelect || style.getPropertyValue('-webkit-user-select');
  if (select === 'none') return 'isContentEditable' in element && element.isContentEditable === true;
  return select === 'text' || select === 'all' || select === 'contain' ? true : around;
}

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
    const box = element.getBoundingClientRect();
    let shown: Box = clipPath(style.clipPath, box);
    if (detached) shown = meet(shown, clipRect(style.clip, box));
    if (shaped) clip = meet(clip, shown);
    const inside = meet(clip, shown);
    if (cut && element !== element.ownerDocument.body && element !== element.ownerDocument.documentElement) {
      // Of a box that scrolls all can be seen in time, as long as the box itself can.
      const scrolls = /auto|scroll/u.test(style.overflowX + style.overflowY);
      if (tiny(inside)) return undefined;
      clip = scrolls ? scrollable(box, element) : inside;
    } else if (shaped && tiny(inside)) {
      return undefined;
    }
  }
  return { clip, outerClip: positioned ? clip : around.outerClip };
}

/** Everything a box that scrolls can bring into view; what lies before its beginning it never can. */
function scrollable(box: Box, scroller: Element): Box {
  const rightToLeft = getComputedStyle(scroller).direction === 'rtl';
  const top = box.top - scroller.scrollTop;
  const beyond = Math.max(scroller.scrollWidth, box.right - box.left);
  const left = rightToLeft ? box.right - scroller.scrollLeft - beyond : box.left - scroller.scrollLeft;
  return { left, top, right: left + beyond, bottom: top + Math.max(scroller.scrollHeight, box.bottom - box.top) };
}

function paperOf(style: CSSStyleDeclaration, around: Colour | undefined): Colour | undefined {
  if (style.backgroundImage !== 'none') return undefined;
  const colour = parseColour(style.backgroundColor);
  if (colour === undefined || colour.alpha === 1) return colour;
  return colour.alpha === 0 || around === undefined ? around : blend(colour, around);
}

function inkOf(style: CSSStyleDeclaration): Colour | undefined {
  const decorated =
    style.textShadow !== 'none' ||
    style.backgroundClip.includes('text') ||
    Number.parseFloat(style.webkitTextStrokeWidth) > 0;
  return decorated ? undefined : parseColour(style.webkitTextFillColor || style.color);
}
