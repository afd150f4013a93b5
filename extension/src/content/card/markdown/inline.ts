/**
 * Runs of words as inert nodes. Nothing made here can be followed, loaded or run: a link is its words and its target as
 * text, a picture is its description, HTML is its source.
 */

import type { Token, Tokens } from 'marked';

/** Deeper than this, emphasis is not told apart any more. */
const DEEPEST = 24;

/** Appends `tokens` to `parent`. */
export function appendInline(parent: Node, tokens: readonly Token[] | undefined, depth = 0): void {
  for (const token of tokens ?? []) parent.appendChild(inlineNode(token, depth));
}

function inlineNode(token: Token, depth: number): Node {
  if (depth > DEEPEST) return words(token.raw);
  switch (token.type) {
    case 'strong':
      return wrap('strong', token as Tokens.Strong, depth);
    case 'em':
      return wrap('em', token as Tokens.Em, depth);
    case 'del':
      return wrap('del', token as Tokens.Del, depth);
    case 'codespan':
      return element('code', (token as Tokens.Codespan).text);
    case 'br':
      return element('br');
    case 'escape':
      return words((token as Tokens.Escape).text);
    case 'link':
      return link(token as Tokens.Link, depth);
    case 'image':
      return image(token as Tokens.Image);
    case 'text': {
      const text = token as Tokens.Text;
      if (text.tokens === undefined) return words(text.text);
      const fragment = new DocumentFragment();
      appendInline(fragment, text.tokens, depth + 1);
      return fragment;
    }
    default:
      return words(token.raw); // html, and whatever a later version may add: as it was written
  }
}

function link(token: Tokens.Link, depth: number): Node {
  const span = element('span');
  span.className = 'link';
  appendInline(span, token.tokens, depth + 1);
  const shown = token.text.trim();
  // An address written out is its own target; saying it twice helps nobody.
  if (shown !== token.href && `mailto:${shown}` !== token.href && `http://${shown}` !== token.href)
    span.append(' ', target(token.href));
  return span;
}

function image(token: Tokens.Image): Node {
  const span = element('span');
  span.className = 'picture';
  span.append(token.text, ' ', target(token.href));
  return span;
}

function target(href: string): HTMLElement {
  const span = element('span', `(${href})`);
  span.className = 'target';
  span.dir = 'ltr';
  return span;
}

function wrap(name: 'strong' | 'em' | 'del', token: { readonly tokens: Token[] }, depth: number): Node {
  const node = element(name);
  appendInline(node, token.tokens, depth + 1);
  return node;
}

export function words(text: string): Text {
  return new Text(text);
}

/** An element of the few that an answer is made of, with words in it. */
export function element(
  name:
    | 'blockquote'
    | 'br'
    | 'code'
    | 'del'
    | 'div'
    | 'em'
    | 'h3'
    | 'h4'
    | 'h5'
    | 'hr'
    | 'li'
    | 'ol'
    | 'p'
    | 'pre'
    | 'span'
    | 'strong'
    | 'table'
    | 'tbody'
    | 'td'
    | 'th'
    | 'thead'
    | 'tr'
    | 'ul',
  text?: string,
): HTMLElement {
  const made = Document.prototype.createElement.call(document, name);
  if (text !== undefined) made.textContent = text;
  return made;
}
