/** Blocks of an answer as inert nodes: headings, paragraphs, lists, tables, code, quotes; HTML as its source. */

import type { Token, Tokens } from 'marked';

import { appendInline, element, words } from './inline.js';

/** Deeper than this, quotes and lists are shown as they were written. */
const DEEPEST = 16;

/** The nodes of `tokens`, in order. */
export function blockNodes(tokens: readonly Token[], depth = 0): Node[] {
  return tokens.filter(({ type }) => type !== 'space' && type !== 'def').map((token) => blockNode(token, depth));
}

function blockNode(token: Token, depth: number): Node {
  if (depth > DEEPEST) return block('p', words(token.raw));
  switch (token.type) {
    case 'heading':
      return heading(token as Tokens.Heading);
    case 'paragraph':
      return inlineBlock('p', (token as Tokens.Paragraph).tokens);
    case 'text': {
      const text = token as Tokens.Text;
      return text.tokens === undefined ? block('p', words(text.text)) : inlineBlock('p', text.tokens);
    }
    case 'code': {
      const code = token as Tokens.Code;
      const pre = element('pre');
      pre.append(element('code', code.text));
      pre.tabIndex = 0; // it scrolls sideways: the keyboard must reach it
      return pre;
    }
    case 'blockquote':
      return block('blockquote', ...blockNodes((token as Tokens.Blockquote).tokens, depth + 1));
    case 'hr':
      return element('hr');
    case 'list':
      return list(token as Tokens.List, depth);
    case 'table':
      return table(token as Tokens.Table);
    default:
      return block('p', words(token.raw.trimEnd())); // html and anything unknown
  }
}

/** An answer's headings start below the card's own. */
function heading({ depth, tokens }: Tokens.Heading): Node {
  return inlineBlock(depth === 1 ? 'h3' : depth === 2 ? 'h4' : 'h5', tokens);
}

function list(token: Tokens.List, depth: number): Node {
  const node = element(token.ordered ? 'ol' : 'ul');
  if (token.ordered && typeof token.start === 'number' && token.start !== 1)
    node.setAttribute('start', String(token.start));
  for (const item of token.items) {
    const entry = element('li');
    entry.dir = 'auto';
    if (item.task) entry.append(item.checked === true ? '☑ ' : '☐ ');
    for (const part of item.tokens) {
      if (part.type === 'checkbox' || part.type === 'space') continue;
      // A tight item's words stand in the item itself, not in a paragraph of their own.
      if (part.type === 'text') appendInline(entry, (part as Tokens.Text).tokens ?? [part]);
      else entry.append(blockNode(part, depth + 1));
    }
    node.append(entry);
  }
  return node;
}

function table({ header, rows }: Tokens.Table): Node {
  const head = element('thead');
  head.append(row('th', header));
  const body = element('tbody');
  body.append(...rows.map((cells) => row('td', cells)));
  const node = element('table');
  node.append(head, body);
  const scroller = element('div');
  scroller.className = 'scroller';
  scroller.tabIndex = 0;
  scroller.append(node);
  return scroller;
}

function row(name: 'td' | 'th', cells: readonly Tokens.TableCell[]): Node {
  const node = element('tr');
  for (const cell of cells) {
    const made = inlineBlock(name, cell.tokens);
    if (cell.align !== null) made.style.textAlign = cell.align;
    node.append(made);
  }
  return node;
}

function inlineBlock(name: 'h3' | 'h4' | 'h5' | 'p' | 'td' | 'th', tokens: readonly Token[]): HTMLElement {
  const node = element(name);
  node.dir = 'auto';
  appendInline(node, tokens);
  return node;
}

function block(name: 'blockquote' | 'p', ...content: readonly Node[]): HTMLElement {
  const node = element(name);
  node.dir = 'auto';
  node.append(...content);
  return node;
}
