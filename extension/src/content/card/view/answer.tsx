/** The answer as it grows, what the model thought aloud folded away, and what became of the placeholders. */

import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

import { message } from '../../../shared/i18n.js';
import type { Shield } from '../markdown/shield.js';
import { AnswerStream } from '../markdown/stream.js';
import type { Answer } from '../state.js';

interface Props {
  readonly answer: Answer;
  readonly shield: Shield;
  readonly growing: boolean;
}

export function AnswerView({ answer, shield, growing }: Props): JSX.Element {
  return (
    <>
      {answer.reasoning !== '' && (
        <details class="fold reasoning">
          <summary>{message(growing && answer.text === '' ? 'card_thinking' : 'card_reasoning')}</summary>
          <p class="plain folded" dir="auto">
            {answer.reasoning}
          </p>
        </details>
      )}
      <Growing text={answer.text} shield={shield} growing={growing} />
    </>
  );
}

/** Preact never looks inside: the stream owns these nodes. */
function Growing({ text, shield, growing }: Omit<Props, 'answer'> & { readonly text: string }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const stream = useRef<AnswerStream | undefined>(undefined);
  useLayoutEffect(() => {
    if (box.current === null) return;
    stream.current ??= new AnswerStream(box.current, shield);
    stream.current.show(text);
    if (!growing) stream.current.flush();
  }, [text, shield, growing]);
  useEffect(() => () => stream.current?.stop(), []);
  return (
    <div
      class={`answer${growing ? ' growing' : ''}`}
      data-part="answer"
      ref={box}
      aria-busy={growing}
      role="group"
      aria-label={message('card_answer')}
    />
  );
}
