/** For what detection did not find: select it in the text, or write it here. */

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import { message } from '../../../shared/i18n.js';
import { placesWords } from '../words.js';
import type { Context } from './context.js';
import { Button, Fold } from './parts.js';

interface Props {
  readonly context: Context;
  readonly busy: boolean;
  /** Shows the person's own text, where things can be selected. */
  readonly onLook: () => void;
}

export function Missed({ context, busy, onLook }: Props): JSX.Element {
  const { conversation, keys } = context;
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const found = places(conversation.text, words.trim());
  const hide = (): void => {
    if (found.first === undefined || busy) return;
    conversation.mark({ start: found.first, end: found.first + words.trim().length });
    if (field.current !== null) field.current.value = '';
    setWords('');
  };
  useEffect(() => {
    if (field.current === null) return;
    keys.onTyped(field.current, setWords);
    keys.onPress(field.current, (event) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return;
      event.preventDefault();
      hide();
    });
  });
  return (
    <Fold title={message('card_missed')}>
      <p class="note">
        {message('card_missed_how')}{' '}
        <Button look="quiet" onPress={onLook}>
          {message('card_side_source')}
        </Button>
      </p>
      <div class="row">
        <input
          ref={field}
          type="text"
          dir="auto"
          autocomplete="off"
          aria-label={message('card_missed_field')}
          placeholder={message('card_missed_field')}
        />
        <Button does="hide" disabled={busy || found.first === undefined} onPress={hide}>
          {message('card_hide_too')}
        </Button>
      </div>
      {words.trim() !== '' && (
        <p class="note">{found.count === 0 ? message('card_missed_none') : placesWords(found.count)}</p>
      )}
    </Fold>
  );
}

/** Where `words` first stand in `text`, exactly as written, and how often (counted up to a hundred). */
function places(text: string, words: string): { readonly first: number | undefined; readonly count: number } {
  if (words === '') return { first: undefined, count: 0 };
  let found = 0;
  const first = text.indexOf(words);
  for (let at = first; at >= 0 && found < 100; at = text.indexOf(words, at + words.length)) found += 1;
  return { first: first < 0 ? undefined : first, count: found };
}
