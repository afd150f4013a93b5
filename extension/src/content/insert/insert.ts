/**
 * Writes an answer into a field the way typing would: through the browser's own editing commands, so that the page's
 * events fire, its editor notices and undo takes it back. Writes only while that field has the focus and what was selected
 * still stands in it. Writes once; looks a moment later whether it stands there; never tries twice, because an editor that
 * commits late would then hold two.
 */

import { isText } from '../dom.js';
import { apart } from './apart.js';
import { locate, rangeAt, stretchOf } from './place.js';
import { caretIn, type EditorTarget, type FieldTarget, hasFocus, stands, type Target } from './target.js';

/** How an answer goes in: at the end of what was selected, or in its place. */
export type Manner = 'insert' | 'replace';

/** The text before a writing, and as it should be after; `undefined` if only the browser knows where it wrote. */
interface Written {
  readonly before: string;
  readonly expected: string | undefined;
}

/** Milliseconds after which every editor known (Lexical, ProseMirror, Draft) has committed what it was given. */
const SETTLED = 120;

/** `true`: the words stand in the field. `false`: they do not, and nothing more should be tried there. */
export async function insertText(target: Target, text: string, manner: Manner): Promise<boolean> {
  if (!stands(target)) return false;
  const written = target.kind === 'field' ? intoField(target, text, manner) : await intoEditor(target, text, manner);
  if (written === undefined) return false;
  await pause(SETTLED);
  const after = textOf(target);
  if (written.expected !== undefined && bare(after) === bare(written.expected)) return true;
  // A page may set the rest of the text anew; then the words must at least have become more.
  return mentions(after, text) > mentions(written.before, text);
}

/** `undefined`: nothing was written. */
function intoField(target: FieldTarget, text: string, manner: Manner): Written | undefined {
  const { element } = target;
  element.focus();
  if (!hasFocus(document, target)) return undefined;
  const before = element.value;
  // `type=email` has no caret that could be set; the browser then writes where its own caret stands.
  const blind = element.selectionStart === null;
  const place = blind ? { start: before.length, end: before.length } : placeIn(target, before, manner);
  if (place === undefined) return undefined;
  const { start, end } = place;
  if (!blind) element.setSelectionRange(start, end);
  const words = element.localName === 'input' ? text.replace(/\s*\n\s*/gu, ' ') : text;
  const between = manner === 'insert' ? apart(before.slice(0, end), words, before.slice(end)) : words;
  element.ownerDocument.execCommand('insertText', false, between);
  return { before, expected: blind ? undefined : before.slice(0, start) + between + before.slice(end) };
}

/** `undefined`: nothing was written. */
async function intoEditor(target: EditorTarget, text: string, manner: Manner): Promise<Written | undefined> {
  const { element } = target;
  const page = element.ownerDocument;
  element.focus();
  const place = hasFocus(document, target) ? rangeIn(target, manner) : undefined;
  if (place === undefined) return undefined;
  const chosen = bare(place.toString());
  const selection = page.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(place);
  await pause(0); // editors learn of the selection from an event of its own
  const caret = hasFocus(document, target) ? caretIn(element) : undefined;
  // An editor with a model of its own may have put its own selection back.
  if (caret === undefined || bare(caret.toString()) !== chosen) return undefined;
  const { endContainer, endOffset } = caret;
  const around = isText(endContainer) ? endContainer.data : '';
  const words = manner === 'insert' ? apart(around.slice(0, endOffset), text, around.slice(endOffset)) : text;
  const before = element.textContent;
  const { start, end } = stretchOf(element, caret);
  if (!(words.includes('\n') && pasted(element, words))) page.execCommand('insertText', false, words);
  return { before, expected: before.slice(0, start) + words + before.slice(end) };
}

/** Where `target` is in its text as it is `now`. */
function placeIn({ text, start, end }: Target, now: string, manner: Manner): ReturnType<typeof locate> {
  return locate(text, { start: manner === 'insert' ? end : start, end }, now);
}

function rangeIn(target: EditorTarget, manner: Manner): Range | undefined {
  const { element } = target;
  const found = placeIn(target, element.textContent, manner);
  if (found === undefined) return undefined;
  const range = target.range.cloneRange();
  if (manner === 'insert') range.collapse(false);
  const { start, end } = stretchOf(element, range);
  return start === found.start && end === found.end ? range : rangeAt(element, found);
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
  return target.kind === 'field' ? target.element.value : target.element.textContent;
}

/** How often `text` stands in `whole`, white space apart. */
function mentions(whole: string, text: string): number {
  const needle = bare(text);
  return needle === '' ? 0 : bare(whole).split(needle).length - 1;
}

/** Without white space, which editors set as they like. */
function bare(words: string): string {
  return words.replace(/[\s\u200b\ufeff]+/gu, '');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
