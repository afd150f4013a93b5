/** Good and bad news in a box: what happened, and what to do. */

import type { ComponentChildren, JSX } from 'preact';

import { failureWords, message } from '../../shared/i18n.js';
import type { Failure } from '../../shared/protocol.js';
import { CopyLine } from './copy.js';

interface NoticeProps {
  readonly tone: 'good' | 'warn' | 'bad';
  readonly title: string;
  readonly children?: ComponentChildren;
}

export function Notice({ tone, title, children }: NoticeProps): JSX.Element {
  return (
    <div class={`notice ${tone}`}>
      <p class="what">{title}</p>
      {children}
    </div>
  );
}

/** A failure in words, with the endpoint's own as inert text, and with the line to copy where there is one. */
export function FailureNotice({ failure }: { readonly failure: Failure }): JSX.Element {
  const { what, hint } = failureWords(failure);
  return (
    <Notice tone="bad" title={what}>
      {hint !== '' && <p>{hint}</p>}
      {failure.code === 'originRefused' ? (
        <CopyLine text={failure.detail} />
      ) : (
        failure.detail !== '' &&
        !what.includes(failure.detail) &&
        !hint.includes(failure.detail) && (
          <details>
            <summary>{message('page_own_words')}</summary>
            <pre dir="auto">{failure.detail}</pre>
          </details>
        )
      )}
    </Notice>
  );
}
