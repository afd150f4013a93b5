// From a template's text to pieces, marked or not.
//
//   {{LABEL:text $value}}   marked; {{:text $value}} is filled in but not marked
//   $name(arguments)        a value of make/values.mjs
//   $who=person(de)         the same under a name, for $who and $who.last further down
//   [[one||two||three]]     the first use of the template takes the first, the second the second
import { VALUES } from './values.mjs';

const MARK = /\{\{([A-Z][A-Z_]*)?:([\s\S]*?)\}\}/g;
const VALUE = /\$([a-z][a-z_0-9]*)(?:=([a-z][a-z_0-9]*))?(?:\(([^)]*)\))?((?:\.[a-z][a-z0-9]*)*)/g;

/** The pieces of `body`, in order: `{ text, label }`, `label` undefined where nothing is marked. */
export function fill(body, draw, use) {
  const chosen = body.replace(/\[\[([\s\S]*?)\]\]/g, (whole, inner) => {
    const ways = inner.split('||');
    return ways.length > 1 ? ways[use % ways.length] : whole;
  });
  const named = new Map();
  const pieces = [];
  let at = 0;
  for (const mark of chosen.matchAll(MARK)) {
    pieces.push({ text: chosen.slice(at, mark.index) });
    pieces.push({ text: expand(mark[2], draw, named), label: mark[1] });
    at = mark.index + mark[0].length;
  }
  pieces.push({ text: chosen.slice(at) });
  return pieces.filter((piece) => piece.text !== '' || piece.label);
}

function expand(text, draw, named) {
  return text.replace(VALUE, (whole, first, second, given, path) => {
    const fresh = second ?? (named.has(first) ? undefined : first);
    let value = named.get(first);
    if (fresh) {
      if (!(fresh in VALUES)) throw new Error(`no such value: ${whole}`);
      const options = given === undefined || given === '' ? [] : given.split(',').map((option) => option.trim());
      value = VALUES[fresh](draw, ...options);
      if (second) named.set(first, value);
    }
    for (const key of path.split('.').slice(1)) value = value[key];
    if (value === undefined) throw new Error(`no such part: ${whole}`);
    return String(value);
  });
}
