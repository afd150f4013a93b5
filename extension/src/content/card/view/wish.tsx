/** What the person adds in their own words. It is redacted like the text, so every change asks for a new preview. */

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import { message } from '../../../shared/i18n.js';
import type { Context } from './context.js';

/** Milliseconds without a key before the wish is looked at. */
const PAUSE = 450;

export function Wish({ context, sent }: { readonly context: Context; readonly sent: string }): JSX.Element {
  const { conversation, keys } = context;
  const field = useRef<HTMLInputElement>(null);
  const [wish, setWish] = useState(conversation.question.wish);
  /** How often a key changed the wish: typing a letter and taking it back asks again too. */
  const [typed, setTyped] = useState(0);
  useEffect(() => {
    const typed = (now: string): void => {
      // At once: what was shown before must not leave with another wish than the field holds.
      conversation.hold();
      setWish(now);
      setTyped((times) => times + 1);
    };
    if (field.current !== null) keys.onTyped(field.current, typed);
  }, [keys, conversation]);
  useEffect(() => {
    if (typed === 0) return;
    const timer = setTimeout(() => conversation.change({ wish }), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, wish, conversation]);
  return (
    <div class="wish">
      <input
        ref={field}
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={1000}
        defaultValue={wish}
        placeholder={message('card_wish_hint')}
        aria-label={message('card_wish')}
      />
      {sent !== '' && sent !== conversation.question.wish && <p class="note">{message('card_wish_leaves', [sent])}</p>}
    </div>
  );
}
