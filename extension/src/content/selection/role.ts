/** What an element is to a reader: by its name where that carries structure, by its layout otherwise. */

import { isNamed, nameOf } from '../dom.js';
import type { Role, Space, Span } from './piece.js';

const BY_NAME: Readonly<Record<string, Role>> = {
  blockquote: 'quote',
  br: 'break',
  caption: 'paragraph',
  code: 'code',
  del: 'struck',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  hr: 'rule',
  kbd: 'code',
  li: 'item',
  menu: 'list',
  ol: 'list',
  p: 'paragraph',
  pre: 'pre',
  s: 'struck',
  samp: 'code',
  table: 'table',
  td: 'cell',
  th: 'cell',
  tr: 'row',
  ul: 'list',
};

/** Elements without words of their own, or whose words are not the page's. */
const WORDLESS = new Set([
  'audio',
  'canvas',
  'datalist',
  'embed',
  'head',
  'iframe',
  'img',
  'input',
  'meter',
  'noscript',
  'object',
  'progress',
  'script',
  'style',
  'template',
  'textarea',
  'title',
  'video',
]);

/** Nothing inside it is to be read, whatever it looks like. */
export function isWordless(element: Element): boolean {
  return WORDLESS.has(nameOf(element));
}

/** Its role, given its computed `display`. */
export function roleOf(element: Element, display: string): Role {
  const role = BY_NAME[nameOf(element)];
  if (role !== undefined && !(role === 'table' && element.role === 'presentation')) return role;
  if (display === 'contents' || display === 'inline' || display.startsWith('ruby')) return 'inline';
  if (display === 'inline-block' || display === 'inline-flex' || display === 'inline-grid' || display === 'table-cell')
    return 'spaced';
  return 'block';
}

/** Heading's level, an ordered list's first number, or an item's own. */
export function numberOf(element: Element): number | undefined {
  const name = nameOf(element);
  if (/^h[1-6]$/u.test(name)) return Number(name.slice(1));
  if (isNamed(element, 'ol')) return element.start;
  if (isNamed(element, 'li') && element.hasAttribute('value')) return element.value;
  return undefined;
}

/** What a cell covers; `undefined` for one that keeps to its own place, and for anything else. */
export function spanOf(element: Element): Span | undefined {
  if (!isNamed(element, 'td') && !isNamed(element, 'th')) return undefined;
  const { colSpan, rowSpan } = element;
  if (colSpan === 1 && rowSpan === 1) return undefined;
  return { columns: colSpan, rows: rowSpan === 0 ? Number.POSITIVE_INFINITY : rowSpan }; // 0: to the end of its group
}

/** How its white space counts. */
export function spaceOf(style: CSSStyleDeclaration): Space {
  const space = style.getPropertyValue('white-space-collapse') || style.whiteSpace;
  if (space.startsWith('pre-line') || space === 'preserve-breaks') return 'lines';
  return space.startsWith('pre') || space === 'break-spaces' ? 'keep' : 'fold';
}
