/** An answer as plain words for a field or the clipboard: no stars, no pipes, lists with their dashes and numbers. */

import { lexer, type Token, type Tokens } from 'marked';
import type { Shield } from './shield.js';

/** The words of `markdown`, values behind `shield` as they are; the text itself if it cannot be read as Markdown. */
export function toPlain(markdown: string, shield: Shield): string {
  try {
    return shield.uncover(blocks(lexer(shield.cover(markdown))).trim());
  } catch {
    return markdown.trim(); // nested too deep for the reader
  }
}

function blocks(tokens: readonly Token[]): string {
  return tokens
    .map(block)
    .filter((text) => text !== '')
    .join('\n\n');
}

function block(token: Token): string {
  switch (token.type) {
    case 'space':
    case 'def':
      return '';
    case 'heading':
    case 'paragraph':
    case 'text':
      return inline((token as Tokens.Paragraph).tokens, token.raw.trimEnd());
    case 'code':
      return (token as Tokens.Code).text;
    case 'blockquote':
      return blocks((token as Tokens.Blockquote).tokens)
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    case 'hr':
      return '---';
    case 'list':
      return list(token as Tokens.List);
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return [header, ...rows]
        .map((cells) => cells.map((cell) => inline(cell.tokens, cell.text)).join('\t'))
        .join('\n');
    }
    default:
      return token.raw.trimEnd();
  }
}

function list({ ordered, start, items, loose }: Tokens.List): string {
  const first = typeof start === 'number' ? start : 1;
  return items
    .map((item, index) => {
      const marker = ordered ? `${first + index}. ` : '- ';
      const box = item.task ? (item.checked === true ? '☑ ' : '☐ ') : '';
      const parts = item.tokens
        .filter(({ type }) => type !== 'checkbox')
        .map(block)
        .filter((text) => text !== '');
      return (marker + box + parts.join('\n')).split('\n').join(`\n${' '.repeat(marker.length)}`);
    })
    .join(loose ? '\n\n' : '\n');
}

function inline(tokens: readonly Token[] | undefined, raw: string): string {
  if (tokens === undefined) return raw;
  return tokens.map(inlineText).join('');
}

function inlineText(token: Token): string {
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del':
      return inline((token as Tokens.Strong).tokens, token.raw);
    case 'codespan':
    case 'escape':
      return (token as Tokens.Codespan).text;
    case 'br':
      return '\n';
    case 'link': {
      const { text, href, tokens } = token as Tokens.Link;
      const shown = inline(tokens, text);
      return shown === href || `mailto:${shown}` === href || `http://${shown}` === href ? shown : `${shown} (${href})`;
    }
    case 'image': {
      const { text, href } = token as Tokens.Image;
      return `${text} (${href})`.trim();
    }
    case 'text':
      return inline((token as Tokens.Text).tokens, (token as Tokens.Text).text);
    default:
      return token.raw;
  }
}
