/** The whole card: its head, what the phase calls for, and the actions that are possible now. */

import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { actionWords, message } from '../../../shared/i18n.js';
import { trusted } from '../../trusted.js';
import { offerOf, previewOf, type State } from '../state.js';
import { reportWords } from '../words.js';
import { Actions, SendActions } from './actions.js';
import { AnswerView } from './answer.js';
import type { Context } from './context.js';
import { Destination } from './destination.js';
import { Choice, Glyph } from './parts.js';
import { Notes, PreviewView } from './preview.js';
import { SentView } from './sent.js';
import { Trouble } from './trouble.js';

export function Card({ context }: { readonly context: Context }): JSX.Element {
  const { conversation } = context;
  const [state, setState] = useState(conversation.state);
  const focused = useRef(false);
  useEffect(() => {
    // Many deltas may come within one frame: one look at the newest state is enough.
    let frame = 0;
    const update = (): void => {
      frame = 0;
      focused.current = context.root.activeElement !== null;
      setState(conversation.state);
    };
    const stop = conversation.watch(() => void (frame ||= requestAnimationFrame(update)));
    update();
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [context, conversation]);
  useLayoutEffect(() => {
    // The button that was pressed may be gone: the keyboard stays with the card, not with the page.
    if (focused.current && context.root.activeElement === null) context.focus();
  }, [context, state]);
  useEffect(() => {
    const words = message(`card_said_${state.phase}`);
    if (words !== '') context.announce(words);
  }, [context, state.phase]);
  return (
    <div class={`card ${state.phase}`} data-card={conversation.question.action} data-state={state.phase}>
      <Head context={context} state={state} />
      <div class="content">
        <Body context={context} state={state} />
      </div>
    </div>
  );
}

function Head({ context, state }: { readonly context: Context; readonly state: State }): JSX.Element {
  const { conversation } = context;
  const offer = offerOf(state);
  const { action } = conversation.question;
  const open = state.phase === 'looking' || state.phase === 'preview' || state.phase === 'failed';
  return (
    <div class="head">
      <Glyph />
      {open && offer !== undefined && offer.actions.length > 1 ? (
        <Choice
          look="title"
          label={message('card_action')}
          value={action}
          options={offer.actions.map(({ id }) => ({ value: id, text: actionWords(id) }))}
          onChoose={(chosen) => conversation.change({ action: chosen })}
        />
      ) : (
        <h2 class="title">{action === '' ? message('card_name') : actionWords(action)}</h2>
      )}
      <span class="spring" />
      <button
        type="button"
        class="close"
        data-do="close"
        aria-label={message('card_close')}
        title={message('card_close')}
        onClick={trusted(context.close)}
      >
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M3.5 3.5l9 9m0-9l-9 9" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" fill="none" />
        </svg>
      </button>
    </div>
  );
}

/** The answer keeps its key over all phases: made anew it would be empty for a moment and lose the reader's place. */
function Body({ context, state }: { readonly context: Context; readonly state: State }): JSX.Element {
  const preview = previewOf(state);
  switch (state.phase) {
    case 'connecting':
      return <Waiting words={message('card_connecting')} />;
    case 'looking':
      if (state.preview === undefined) return <Waiting words={message('card_looking')} />;
      return <Before context={context} state={state} preview={state.preview} />;
    case 'preview':
      return <Before context={context} state={state} preview={state.preview} />;
    case 'sending':
    case 'streaming':
      return (
        <>
          <Destination context={context} endpoint={state.preview.endpoint} />
          {(state.phase === 'sending' || state.answer.text === '') && (
            <Waiting
              words={message(state.preview.endpoint.onDevice ? 'card_working' : 'card_waiting', [
                state.preview.endpoint.name,
              ])}
            />
          )}
          {state.phase === 'streaming' && (
            <AnswerView key="answer" answer={state.answer} shield={context.conversation.shield} growing />
          )}
          <Actions context={context} state={state} />
        </>
      );
    case 'done':
    case 'stopped':
      return (
        <>
          <Destination context={context} endpoint={state.preview.endpoint} />
          <AnswerView key="answer" answer={state.answer} shield={context.conversation.shield} growing={false} />
          {state.phase === 'stopped' && <p class="note warn">{message('card_stopped')}</p>}
          {state.phase === 'done' && state.cut && <p class="note warn">{message('card_answer_cut')}</p>}
          <Notes context={context} preview={state.preview} />
          <p class="note report" data-part="report">
            {reportWords(state.report)}
          </p>
          <Actions context={context} state={state} />
          {preview !== undefined && !preview.endpoint.onDevice && <SentView preview={preview} />}
        </>
      );
    case 'failed':
    case 'interrupted':
    case 'outdated':
      return (
        <>
          {state.answer.text !== '' && (
            <AnswerView key="answer" answer={state.answer} shield={context.conversation.shield} growing={false} />
          )}
          <Trouble state={state} />
          <Actions context={context} state={state} />
        </>
      );
  }
}

function Before({
  context,
  state,
  preview,
}: {
  readonly context: Context;
  readonly state: State;
  readonly preview: NonNullable<ReturnType<typeof previewOf>>;
}): JSX.Element {
  return (
    <>
      <Destination context={context} endpoint={preview.endpoint} endpoints={offerOf(state)?.endpoints ?? []} />
      <PreviewView context={context} preview={preview} busy={state.phase === 'looking'} />
      <SendActions
        context={context}
        ready={state.phase === 'preview'}
        undecided={preview.undecided}
        onDevice={preview.endpoint.onDevice}
      />
    </>
  );
}

function Waiting({ words }: { readonly words: string }): JSX.Element {
  return (
    <p class="waiting">
      <span class="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {words}
    </p>
  );
}
