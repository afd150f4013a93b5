/**
 * What paints an element's words: their colour, a stroke, a shadow, or a background cut to their shape. Says which colours
 * reach the eye; whether they can be told from what lies behind is `colour.ts`'s.
 */

import { boxOf, namespaceOf } from '../dom.js';
import { tiny } from './box.js';
import { type Colour, parseColour } from './colour.js';

/** The colours that words are painted with, none if nothing paints them; `any` if they are readable whatever lies behind. */
export type Ink = readonly Colour[] | 'any';

/** Below this share of opacity words are a watermark at best. */
export const LEAST_OPACITY = 0.1;

/** Splits a list at its commas, apart from those in brackets: `rgb(0, 0, 0) 1px 1px 0px, …`. */
const COMMAS = /,(?![^(]*\))/u;
/** One shadow as computed styles write it: its colour, then its lengths. */
const SHADOW = /^(.+?)((?: -?[\d.]+(?:e[+-]?\d+)?px)+)$/u;
/** A colour anywhere in a computed value. Names are not among them: computed styles have none. */
const COLOUR = /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^()]*\)/gu;

/** What paints the words of `element`, `opacity` being that of everything it stands in, `fill` what `fillOf` told. */
export function inkOf(element: Element, style: CSSStyleDeclaration, opacity: number, fill: Ink): Ink {
  if (namespaceOf(element) === 'http://www.w3.org/2000/svg') return drawn(style, opacity);
  if (fill === 'any') return 'any';
  const colours = [
    parseColour(style.webkitTextFillColor || style.color),
    ...(Number.parseFloat(style.webkitTextStrokeWidth) > 0 ? [parseColour(style.webkitTextStrokeColor)] : []),
    ...shadowsOf(style),
    ...fill,
  ];
  return colours.every((colour) => colour !== undefined)
    ? colours.filter(({ alpha }) => alpha * opacity >= LEAST_OPACITY)
    : 'any';
}

/**
 * What backgrounds cut to the shape of words paint into `element`, given what those around it do. Browsers cut them to
 * the words of everything in the flow below; what is positioned absolutely is painted apart.
 */
export function fillOf(element: Element, style: CSSStyleDeclaration, around: Ink): Ink {
  const inherited = style.position === 'absolute' || style.position === 'fixed' ? [] : around;
  // A box without height has no background, however far its words reach beyond it.
  if (!style.backgroundClip.includes('text') || tiny(boxOf(element))) return inherited;
  const colour = parseColour(style.backgroundColor);
  if (inherited === 'any' || colour === undefined || hasPicture(style)) return 'any';
  return [...inherited, colour];
}

/** The background paints words and nothing behind them. */
export function cutToWords(style: CSSStyleDeclaration): boolean {
  return style.backgroundClip.split(', ').every((clip) => clip === 'text');
}

/** A background picture that paints anything: not a gradient from clear to clear. */
export function hasPicture(style: CSSStyleDeclaration): boolean {
  const image = style.backgroundImage;
  if (image === 'none') return false;
  const colours = /url\(|image\(|-set\(|fade\(|paint\(|element\(/u.test(image) ? [] : (image.match(COLOUR) ?? []);
  return colours.length === 0 || colours.some((css) => (parseColour(css)?.alpha ?? 1) >= LEAST_OPACITY);
}

/** Shadows near enough and sharp enough to be read in place of the words: within the size of the type. */
function shadowsOf(style: CSSStyleDeclaration): (Colour | undefined)[] {
  if (style.textShadow === 'none') return [];
  const reach = Number.parseFloat(style.fontSize);
  return style.textShadow.split(COMMAS).flatMap((css) => {
    const [, colour = '', lengths = ''] = SHADOW.exec(css.trim()) ?? [];
    if (colour === '') return [undefined];
    const far = lengths.split('px').some((length) => Math.abs(Number(length)) > reach);
    return far ? [] : [parseColour(colour)];
  });
}

/** Words in a drawing are part of a picture: readable if anything paints them at all. */
function drawn(style: CSSStyleDeclaration, opacity: number): Ink {
  const paints = (paint: string, share: string): boolean =>
    paint !== 'none' && (parseColour(paint)?.alpha ?? 1) * Number.parseFloat(share) * opacity >= LEAST_OPACITY;
  return paints(style.fill, style.fillOpacity) || paints(style.stroke, style.strokeOpacity) ? 'any' : [];
}
