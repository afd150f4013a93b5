/**
 * Whether words can be told from what lies behind them. Colours are numbers here, never names.
 * Knows only backgrounds painted by ancestors and, in the viewport, by what lies under the very point; anything with a
 * picture in it counts as readable.
 */

export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

export const WHITE: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };

/** Least contrast (WCAG 2 ratio) that can still be read by someone; 1 is none. The faintest grey in use, #eee, has 1.16. */
const LEAST_CONTRAST = 1.08;

const parsed = new Map<string, Colour | undefined>();

/** A computed colour; `undefined` if the browser writes it in a way that cannot be told. */
export function parseColour(css: string): Colour | undefined {
  if (!parsed.has(css)) {
    if (parsed.size > 1000) parsed.clear();
    parsed.set(css, fromRgb(css) ?? painted(css));
  }
  return parsed.get(css);
}

function fromRgb(css: string): Colour | undefined {
  const match = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/u.exec(css);
  if (match === null) return undefined;
  return { red: Number(match[1]), green: Number(match[2]), blue: Number(match[3]), alpha: Number(match[4] ?? 1) };
}

/** Other notations (oklch, color(), …): painted on one pixel and read back. */
function painted(css: string): Colour | undefined {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) return undefined;
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  return { red, green, blue, alpha: alpha / 255 };
}

/** `over` painted on `under`. */
export function blend(over: Colour, under: Colour): Colour {
  const mix = (top: number, bottom: number): number => top * over.alpha + bottom * (1 - over.alpha);
  return {
    red: mix(over.red, under.red),
    green: mix(over.green, under.green),
    blue: mix(over.blue, under.blue),
    alpha: 1,
  };
}

/** Words of colour `ink` on `paper` can be read. */
export function legible(ink: Colour, paper: Colour): boolean {
  const lights = [luminance(blend(ink, paper)), luminance(paper)].sort((a, b) => b - a);
  return ((lights[0] ?? 0) + 0.05) / ((lights[1] ?? 0) + 0.05) >= LEAST_CONTRAST;
}

/** Relative luminance, WCAG 2.2. */
function luminance({ red, green, blue }: Colour): number {
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
