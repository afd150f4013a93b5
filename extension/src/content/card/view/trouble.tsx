/** What went wrong, why, and what to do: one sentence each. The endpoint's own words stand apart, as inert text. */

import type { JSX } from 'preact';

import { failureWords, message } from '../../../shared/i18n.js';
import type { State } from '../state.js';

type Troubled = Extract<State, { phase: 'failed' | 'interrupted' | 'outdated' }>;

export function Trouble({ state }: { readonly state: Troubled }): JSX.Element {
  const { what, hint, sent, detail } = explain(state);
  return (
    <div class="trouble" data-part="failure" data-code={state.phase === 'failed' ? state.failure.code : state.phase}>
      <p class="what">{what}</p>
      {hint !== '' && <p>{hint}</p>}
      {detail !== '' && (
        <pre class="detail" dir="auto" tabIndex={0}>
          {detail}
        </pre>
      )}
      <p class="note">{message(sent ? 'card_something_sent' : 'card_nothing_sent')}</p>
    </div>
  );
}

function explain(state: Troubled): {
  readonly what: string;
  readonly hint: string;
  readonly sent: boolean;
  readonly detail: string;
} {
  switch (state.phase) {
    case 'failed': {
      const { what, hint } = failureWords(state.failure);
      const { detail } = state.failure;
      return {
        what,
        hint,
        sent: state.failure.sent,
        detail: what.includes(detail) || hint.includes(detail) ? '' : detail,
      };
    }
    case 'interrupted':
      return {
        what: message('failure_interrupted'),
        hint: message('failure_interrupted_hint'),
        sent: state.sent,
        detail: '',
      };
    case 'outdated':
      return { what: message('card_outdated'), hint: message('card_outdated_hint'), sent: state.sent, detail: '' };
  }
}
