/** How Scrim stands: where questions go, or what keeps them from going anywhere. */

import type { JSX } from 'preact';

import { browser } from '../../shared/browser.js';
import { message } from '../../shared/i18n.js';
import type { EndpointView, Failure } from '../../shared/protocol.js';
import type { EngineState } from '../parts/admin.js';
import { FailureNotice, Notice } from '../parts/notice.js';

interface Props {
  readonly state: EngineState | undefined;
  readonly failure: Failure | undefined;
  /** The record could not be written of late. */
  readonly unrecorded: boolean;
}

export function Status({ state, failure, unrecorded }: Props): JSX.Element {
  return (
    <div class="status" role="status">
      {failure !== undefined && <FailureNotice failure={failure} />}
      {state === undefined && failure === undefined && <p class="soft">{message('popup_waking')}</p>}
      {state !== undefined && <Ready state={state} />}
      {state !== undefined && <SignedIn state={state} />}
      {unrecorded && (
        <Notice tone="warn" title={message('record_problem')}>
          <p>{message('record_problem_hint')}</p>
        </Notice>
      )}
    </div>
  );
}

function Ready({ state }: { readonly state: EngineState }): JSX.Element {
  const [endpoint] = state.endpoints;
  if (state.problems.length > 0 || endpoint === undefined) {
    return (
      <Notice tone="bad" title={message('failure_settingsUnreadable')}>
        <p>{message('failure_settingsUnreadable_hint')}</p>
      </Notice>
    );
  }
  return (
    <p class="where">
      <span class="dot" aria-hidden="true" />
      <span>
        {message('popup_ready')} <b>{nameOf(endpoint)}</b>
        {endpoint.builtin ? (
          <span class="soft"> {message('popup_builtin_only')}</span>
        ) : (
          <span class="soft">
            {' '}
            {endpoint.browser ? message('endpoint_browser_where') : `${endpoint.model} · ${endpoint.origin}`}
          </span>
        )}
      </span>
    </p>
  );
}

/** Who is signed in, where the organisation has people do so. The settings sign in: this window closes with the first click elsewhere. */
function SignedIn({ state }: { readonly state: EngineState }): JSX.Element | null {
  const { identity, managed } = state;
  if (identity === null) return null;
  if (identity.person === null)
    return (
      <Notice tone={identity.required || identity.ended ? 'warn' : 'good'} title={message('identity_nobody')}>
        <button type="button" class="primary" data-do="signIn" onClick={() => void openSettings()}>
          {message('identity_sign_in')}
        </button>
      </Notice>
    );
  return (
    <p class="soft" data-part="person">
      {message('identity_signed_in')} <b dir="auto">{identity.person.name}</b>
      {managed.roles.length > 0 && ` · ${managed.roles.join(', ')}`}
    </p>
  );
}

async function openSettings(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('options.html#identity') });
  window.close();
}

function nameOf(endpoint: EndpointView): string {
  return endpoint.builtin ? message('endpoint_builtin') : endpoint.name;
}
