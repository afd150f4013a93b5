/** The whole card: its head, what the phase calls for, and the actions that are possible now. */

import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { actionIdWords, actionWords, message } from '../../../shared/i18n.js';
import { trusted } from '../../trusted.js';
import { endpointsFor, leftOf, type Offer, offerOf, type Preview, type State } from '../state.js';
import { progressWords, reportWords } from '../words.js';
import { Actions, SendActions } from './actions.js';
import { AnswerView } from './answer.js';
import { AskSite } from './ask-site.js';
import type { Context } from './context.js';
import { Destination } from './destination.js';
import { Choice, Glyph } from './parts.js';
import { Notes, PreviewView } from './preview.js';
import { Rating } from './rating.js';
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
          options={offer.actions.map((each) => ({ value: each.id, text: actionWords(each) }))}
          onChoose={(chosen) => conversation.choose(chosen)}
        />
      ) : (
        <h2 class="title">{action === '' ? message('card_name') : nameOf(offer, action)}</h2>
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

function nameOf(offer: Offer | undefined, action: string): string {
  const known = offer?.actions.find(({ id }) => id === action);
  return known === undefined ? actionIdWords(action) : actionWords(known);
}

/** The answer keeps its key over all phases: made anew it would be empty for a moment and lose the reader's place. */
function Body({ context, state }: { readonly context: Context; readonly state: State }): JSX.Element {
  const left = leftOf(state);
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
          <Underway context={context} state={state} />
          {state.phase === 'streaming' && (
            <AnswerView key="answer" answer={state.answer} shield={context.conversation.shield} growing />
          )}
          <Actions context={context} state={state} />
          {state.preview.atOnce && left !== undefined && <SentView preview={left} />}
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
          {state.phase === 'done' && state.preview.asksFeedback && (
            <Rating context={context} rated={state.rated} again={state.again} />
          )}
          <Actions context={context} state={state} />
          {left !== undefined && <SentView preview={left} />}
        </>
      );
    case 'failed':
    case 'interrupted':
    case 'outdated':
      return (
        <>
          {(state.answer.text !== '' || state.answer.reasoning !== '') && (
            <AnswerView key="answer" answer={state.answer} shield={context.conversation.shield} growing={false} />
          )}
          <Trouble state={state} />
          <Actions context={context} state={state} />
          {left !== undefined && <SentView preview={left} />}
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
  readonly preview: Preview;
}): JSX.Element {
  return (
    <>
      <Destination
        context={context}
        endpoint={preview.endpoint}
        endpoints={endpointsFor(offerOf(state), context.conversation.question.action)}
        roles={offerOf(state)?.roles ?? []}
      />
      <PreviewView context={context} preview={preview} busy={state.phase === 'looking'} />
      {preview.siteAsks ? (
        <AskSite context={context} ready={state.phase === 'preview'} />
      ) : (
        <SendActions
          context={context}
          ready={state.phase === 'preview'}
          undecided={preview.undecided}
          builtin={preview.endpoint.builtin}
        />
      )}
    </>
  );
}

/** What is waited for, while there is no answer to read. */
function Underway({
  context,
  state,
}: {
  readonly context: Context;
  readonly state: Extract<State, { phase: 'sending' | 'streaming' }>;
}): JSX.Element | null {
  const progress = state.phase === 'streaming' ? state.progress : {};
  const begun = state.phase === 'streaming' && state.answer.text !== '';
  const words = progressWords(progress, state.preview.endpoint, begun);
  // Said once for each thing that happens, not for every second of it.
  const step = progress.waiting === undefined ? progress.part?.number : (progress.waiting.failure?.code ?? 'queue');
  useEffect(() => {
    if (step !== undefined && words !== '') context.announce(words);
  }, [context, step]);
  return words === '' ? null : <Waiting words={words} />;
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
