/** A button for what cannot be undone: asks once more in its own place. */

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { message } from '../../shared/i18n.js';

interface Props {
  readonly words: string;
  /** What is asked before it is done. */
  readonly question: string;
  readonly onConfirm: () => void;
}

export function ConfirmButton({ words, question, onConfirm }: Props): JSX.Element {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" onClick={() => setAsking(true)}>
        {words}
      </button>
    );
  }
  return (
    <fieldset class="row confirm">
      <legend>{question}</legend>
      <button type="button" ref={(button) => button?.focus()} onClick={() => setAsking(false)}>
        {message('page_keep')}
      </button>
      <button
        type="button"
        class="danger"
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {words}
      </button>
    </fieldset>
  );
}
