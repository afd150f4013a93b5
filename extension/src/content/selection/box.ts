/** Rectangles in viewport coordinates (CSS pixels), and what `clip` and `clip-path` leave of one. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function meet(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** Something of one pixel or less on a side shows nothing: the usual way to keep words for screen readers only. */
export function tiny(box: Box): boolean {
  return box.right - box.left <= 1 || box.bottom - box.top <= 1;
}

/** Some side is shorter than `least`. */
export function smaller(box: Box, least: number): boolean {
  return box.right - box.left < least || box.bottom - box.top < least;
}

/** `inner` lies in `outer`, give or take a pixel of rounding. */
export function within(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - 1 &&
    inner.right <= outer.right + 1 &&
    inner.top >= outer.top - 1 &&
    inner.bottom <= outer.bottom + 1
  );
}

/** What the old `clip: rect(…)` leaves of a positioned element's box. */
export function clipRect(css: string, box: Box): Box {
  const match = /^rect\((.+)\)$/u.exec(css);
  if (match === null) return box;
  const [top, right, bottom, left] = (match[1] ?? '').split(/,?\s+/u).map((side) => Number.parseFloat(side));
  const at = (side: number | undefined, origin: number, auto: number): number =>
    side === undefined || Number.isNaN(side) ? auto : origin + side;
  return meet(box, {
    left: at(left, box.left, box.left),
    top: at(top, box.top, box.top),
    right: at(right, box.left, box.right),
    bottom: at(bottom, box.top, box.bottom),
  });
}

/** What `clip-path` leaves of a box: its own bounds for basic shapes, the whole box for anything else. */
export function clipPath(css: string, box: Box): Box {
  const match = /^(inset|circle|ellipse|polygon)\((.*)\)/u.exec(css);
  if (match === null) return box;
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const length = (value: string | undefined, whole: number): number => {
    const number = Number.parseFloat(value ?? '0');
    if (Number.isNaN(number)) return whole; // `farthest-side`, `calc(…)`: assume the most
    return value?.endsWith('%') === true ? (number / 100) * whole : number;
  };
  const body = (match[2] ?? '').split(/ round | at /u)[0] ?? '';
  switch (match[1]) {
    case 'inset': {
      const sides = body.split(/\s+/u);
      const top = length(sides[0], height);
      const right = length(sides[1] ?? sides[0], width);
      const bottom = length(sides[2] ?? sides[0], height);
      const left = length(sides[3] ?? sides[1] ?? sides[0], width);
      return { left: box.left + left, top: box.top + top, right: box.right - right, bottom: box.bottom - bottom };
    }
    case 'polygon': {
      const points = body
        .replace(/^(nonzero|evenodd),\s*/u, '')
        .split(/,\s*/u)
        .slice(0, 1000)
        .map((point) => point.split(/\s+/u));
      const xs = points.map(([x]) => box.left + length(x, width));
      const ys = points.map(([, y]) => box.top + length(y, height));
      return meet(box, {
        left: Math.min(...xs),
        top: Math.min(...ys),
        right: Math.max(...xs),
        bottom: Math.max(...ys),
      });
    }
    default: {
      const radii = body.split(/\s+/u).filter((part) => part !== '');
      const narrowest = Math.min(...radii.map((radius, index) => length(radius, index === 0 ? width : height)));
      return narrowest <= 1 ? { ...box, right: box.left, bottom: box.top } : box;
    }
  }
}
