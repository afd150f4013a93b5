/**
 * What a card is doing, as one value, and what each event makes of it. Pure: no node, no clock, no port.
 * An event that does not belong to the phase changes nothing: late words of a stopped answer, a second confirm.
 */

import type { ActionView, EndpointView, Failure, PageEvent, Report } from '../../shared/protocol.js';

export type Preview = Extract<PageEvent, { kind: 'preview' }>;

/** What the engine offers. */
export interface Offer {
  readonly actions: readonly ActionView[];
  readonly endpoints: readonly EndpointView[];
  /** Ids of the roles that the organisation gives this person. */
  readonly roles: readonly string[];
}

/** What has come of an answer so far. */
export interface Answer {
  readonly text: string;
  readonly reasoning: string;
}

/** What a question that was sent is waiting for, or about. */
export interface Progress {
  /** Nothing happens for a while. */
  readonly waiting?: Omit<Extract<PageEvent, { kind: 'waiting' }>, 'kind'>;
  /** The text goes in parts. */
  readonly part?: Omit<Extract<PageEvent, { kind: 'part' }>, 'kind'>;
}

const NOTHING: Answer = { text: '', reasoning: '' };

export type State =
  | { readonly phase: 'connecting' }
  /** A preview was asked for. One that is still shown can be read, not sent. */
  | { readonly phase: 'looking'; readonly offer: Offer; readonly preview: Preview | undefined }
  | { readonly phase: 'preview'; readonly offer: Offer; readonly preview: Preview }
  /** Confirmed; nothing has been heard yet. */
  | { readonly phase: 'sending'; readonly offer: Offer; readonly preview: Preview }
  | {
      readonly phase: 'streaming';
      readonly offer: Offer;
      readonly preview: Preview;
      readonly answer: Answer;
      readonly progress: Progress;
    }
  | {
      readonly phase: 'done';
      readonly offer: Offer;
      readonly preview: Preview;
      readonly answer: Answer;
      readonly report: Report;
      readonly cut: boolean;
      /** What the person said of it and is kept; `null`: it could not be kept. */
      readonly rated?: boolean | null;
      /** It could not be kept yet, and may be said again. */
      readonly again?: boolean;
    }
  | {
      readonly phase: 'stopped';
      readonly offer: Offer;
      readonly preview: Preview;
      readonly answer: Answer;
      readonly report: Report;
    }
  | {
      readonly phase: 'failed';
      readonly offer: Offer | undefined;
      readonly answer: Answer;
      readonly failure: Failure;
      readonly left: Preview | undefined;
    }
  /** The background went away. `answer` is what had arrived; `sent`: something may have reached the endpoint. */
  | Broken<'interrupted'>
  /** The extension was updated under the page: only a reload helps. */
  | Broken<'outdated'>;

interface Broken<Phase> {
  readonly phase: Phase;
  readonly answer: Answer;
  readonly sent: boolean;
  /** What may have left, to be read again; for what was never shown before it did, the first time. */
  readonly left: Preview | undefined;
}

/** What a card hears from the engine, and what it does itself. */
export type CardEvent =
  | PageEvent
  | { readonly kind: 'asked' }
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'reopened' };

export const START: State = { phase: 'connecting' };

/** The state after `event`. */
export function reduce(state: State, event: CardEvent): State {
  switch (event.kind) {
    case 'ready':
      return heard(state, { actions: event.actions, endpoints: event.endpoints, roles: event.roles });
    case 'preview':
      return shows(state) ? { phase: event.atOnce ? 'sending' : 'preview', offer: state.offer, preview: event } : state;
    case 'asked':
      return asked(state);
    case 'confirmed':
      return state.phase === 'preview' ? { ...state, phase: 'sending' } : state;
    case 'started':
      if (state.phase === 'streaming') return { ...state, progress: going(state.progress) };
      return state.phase === 'sending' ? { ...state, phase: 'streaming', answer: NOTHING, progress: {} } : state;
    case 'waiting': {
      const { seconds, failure } = event;
      return state.phase === 'streaming'
        ? { ...state, progress: { ...state.progress, waiting: { seconds, failure } } }
        : state;
    }
    case 'part': {
      const { number, of } = event;
      return state.phase === 'streaming' ? { ...state, progress: { part: { number, of } } } : state;
    }
    case 'delta':
      return state.phase === 'streaming'
        ? { ...state, answer: { ...state.answer, text: state.answer.text + event.text } }
        : state;
    case 'reasoning':
      return state.phase === 'streaming'
        ? { ...state, answer: { ...state.answer, reasoning: state.answer.reasoning + event.text } }
        : state;
    case 'done':
      return state.phase === 'streaming'
        ? { ...settled(state), phase: 'done', report: event.report, cut: event.cut }
        : state;
    case 'rated':
      return state.phase === 'done' ? { ...state, rated: event.good, again: event.again } : state;
    case 'stopped':
      return state.phase === 'streaming' || state.phase === 'sending'
        ? { ...settled(state), phase: 'stopped', report: event.report }
        : state;
    case 'failed':
      return state.phase === 'outdated'
        ? state
        : {
            phase: 'failed',
            offer: offerOf(state),
            answer: answerOf(state),
            failure: event.failure,
            left: event.failure.sent ? leftOf(state) : undefined,
          };
    case 'lost':
      return lost(state);
    case 'outdated':
      return { phase: 'outdated', answer: answerOf(state), sent: hasSent(state), left: leftOf(state) };
    case 'reopened':
      return START;
  }
}

/** An offer comes first of all, and again once somebody has signed in: what was refused for want of it is asked anew then. */
function heard(state: State, offer: Offer): State {
  const waits = state.phase === 'connecting' || state.phase === 'looking' || state.phase === 'failed';
  return waits ? { phase: 'looking', offer, preview: undefined } : state;
}

/** The wait is over. */
function going({ part }: Progress): Progress {
  return part === undefined ? {} : { part };
}

/** What stays of a question once it is over. */
function settled({ offer, preview, ...rest }: Extract<State, { phase: 'sending' | 'streaming' }>): {
  readonly offer: Offer;
  readonly preview: Preview;
  readonly answer: Answer;
} {
  return { offer, preview, answer: 'answer' in rest ? rest.answer : NOTHING };
}

/** Where a preview comes in: when it was asked for, in the place of one that was confirmed too late, and behind the end of what was asked before. */
function shows(state: State): state is Extract<State, { phase: 'looking' | 'preview' | 'sending' | 'stopped' }> {
  return ['looking', 'preview', 'sending', 'stopped'].includes(state.phase);
}

function asked(state: State): State {
  switch (state.phase) {
    case 'looking':
    case 'preview':
    case 'done':
    case 'stopped':
      return { phase: 'looking', offer: state.offer, preview: state.preview };
    case 'failed':
      return state.offer === undefined ? state : { phase: 'looking', offer: state.offer, preview: undefined };
    default:
      return state;
  }
}

/** With an answer complete or a failure told, the port has done its work: its end is no news. */
function lost(state: State): State {
  switch (state.phase) {
    case 'done':
    case 'stopped':
    case 'failed':
    case 'outdated':
      return state;
    default:
      return { phase: 'interrupted', answer: answerOf(state), sent: hasSent(state), left: leftOf(state) };
  }
}

/** Something may have left this machine. */
function hasSent(state: State): boolean {
  if ('sent' in state) return state.sent;
  if (state.phase === 'failed') return state.failure.sent;
  return (
    'preview' in state &&
    state.preview?.endpoint.builtin === false &&
    state.phase !== 'looking' &&
    state.phase !== 'preview'
  );
}

/** What may have left this machine. */
export function leftOf(state: State): Preview | undefined {
  if ('left' in state) return state.left;
  return hasSent(state) ? previewOf(state) : undefined;
}

/** What has arrived, in any phase. */
export function answerOf(state: State): Answer {
  return 'answer' in state ? state.answer : NOTHING;
}

/** The offer, in any phase in which it is known. */
export function offerOf(state: State): Offer | undefined {
  return 'offer' in state ? state.offer : undefined;
}

/** The endpoints an action may go to. */
export function endpointsFor(offer: Offer | undefined, action: string): readonly EndpointView[] {
  const only = offer?.actions.find(({ id }) => id === action)?.endpoints ?? undefined;
  const all = offer?.endpoints ?? [];
  return only === undefined ? all : all.filter(({ id }) => only.includes(id));
}

/** The preview that is shown or was sent, if any. */
export function previewOf(state: State): Preview | undefined {
  return 'preview' in state ? state.preview : undefined;
}
