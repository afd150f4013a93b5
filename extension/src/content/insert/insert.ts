/**
 * Writes an answer into a field the way typing would: through the browser's own editing commands, so that the page's
 * events fire, its editor notices and undo takes it back. Writes once; looks a moment later whether it stands there; never
 * tries twice, because an editor that commits late would then hold two.
 */

import { isText } from '../dom.js';
import { apart } from './apart.js';
import { stands, type Target } from './target.js';

/** How an answer goes in: at the end of what was selected, or in its place. */
export type Manner = 'insert' | 'replace';

/** Milliseconds after which every editor known (Lexical, ProseMirror, Draft) has committed what it was given. */
const SETTLED = 120;

/** `true`: the words stand in the field. `false`: they do not, and nothing more should be tried there. */
export async function insertText(target: Target, text: string, manner: Manner): Promise<boolean> {
  if (!stands(target)) return false;
  const before = mentions(textOf(target), text);
  if (target.kind === 'field') intoField(target, text, manner);
  else await intoEditor(target, text, manner);
  await pause(SETTLED);
  const after = mentions(textOf(target), text);
  return after > before || (manner === 'replace' && after > 0);
}

function intoField(target: Extract<Target, { kind: 'field' }>, text: string, manner: Manner): void {
  const { element, start, end } = target;
  element.focus();
  // `type=email` has no caret that could be set; the browser then writes where its own caret stands.
  if (element.selectionStart !== null) element.setSelectionRange(manner === 'insert' ? end : start, end);
  const words = element.localName === 'input' ? text.replace(/\s*\n\s*/gu, ' ') : text;
  const between = manner === 'insert' ? apart(element.value.slice(0, end), words, element.value.slice(end)) : words;
  element.ownerDocument.execCommand('insertText', false, between);
}

async function intoEditor(target: Extract<Target, { kind: 'editor' }>, text: string, manner: Manner): Promise<void> {
  const { element, range } = target;
  const document = element.ownerDocument;
  element.focus();
  const selection = document.getSelection();
  const place = range.cloneRange();
  if (manner === 'insert') place.collapse(false);
  selection?.removeAllRanges();
  selection?.addRange(place);
  await pause(0); // editors learn of the selection from an event of its own
  const { endContainer, endOffset } = place;
  const around = isText(endContainer) ? endContainer.data : '';
  const words = manner === 'insert' ? apart(around.slice(0, endOffset), text, around.slice(endOffset)) : text;
  if (words.includes('\n') && pasted(element, words)) return;
  document.execCommand('insertText', false, words);
}

/**
 * Offers several paragraphs as pasted text; `true` if the page's editor took them. Editors with a model of their own
 * (Lexical, Draft, ProseMirror, Quill) keep paragraphs that way, but lose them or worse when they come line by line. A
 * plain editable element takes no notice: a script's paste does nothing by itself.
 */
function pasted(element: HTMLElement, text: string): boolean {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const init = { clipboardData, bubbles: true, cancelable: true, composed: true };
  let event = new ClipboardEvent('paste', init);
  if (event.clipboardData?.getData('text/plain') !== text) {
    // Firefox empties what it is given so, and takes the words in a form of its own (dom/webidl/ClipboardEvent.webidl).
    const { clipboardData: _, ...rest } = init;
    event = new ClipboardEvent('paste', { ...rest, ...{ dataType: 'text/plain', data: text } });
  }
  return !element.dispatchEvent(event);
}

function textOf(target: Target): string {
  return target.kind === 'field' ? target.element.value : target.element.innerText;
}

/** How often `text` stands in `whole`, white space apart. */
function mentions(whole: string, text: string): number {
  const bare = (words: string): string => words.replace(/[\s\u200b\ufeff]+/gu, '');
  const needle = bare(text);
  return needle === '' ? 0 : bare(whole).split(needle).length - 1;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
