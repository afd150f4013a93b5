/** Signing in with the organisation: who is signed in, as what, until when. */

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { message } from '../../shared/i18n.js';
import type { IdentityView, PersonView } from '../../shared/protocol.js';
import { CopyLine } from '../parts/copy.js';
import { FailureNotice, Notice } from '../parts/notice.js';
import { Section } from '../parts/page.js';
import { requestAccessToAll } from './access.js';
import type { Saved, Settings } from './settings.js';

export function Identity({ settings }: { readonly settings: Settings }): JSX.Element | null {
  const { identity, managed } = settings.state;
  const [saved, setSaved] = useState<Saved>();
  const [busy, setBusy] = useState(false);
  if (identity === null) return null;
  const run = async (change: () => Promise<Saved>): Promise<void> => {
    setBusy(true);
    setSaved(undefined);
    setSaved(await change());
    setBusy(false);
  };
  const signIn = async (): Promise<Saved> => {
    // First thing in the click: after any wait the browser no longer takes it for the person's own wish.
    await requestAccessToAll(identity.origins);
    return settings.signIn();
  };
  return (
    <Section id="identity" title={message('identity_title')} lead={message('identity_lead', [identity.name])}>
      <div role="status">
        <Standing identity={identity} />
        {managed.roles.length > 0 && (
          <p data-part="role">
            {message('identity_role')} <b>{managed.roles.join(', ')}</b>
          </p>
        )}
        {saved?.kind === 'failed' && <FailureNotice failure={saved.failure} />}
      </div>
      <div class="row">
        {identity.person === null ? (
          <button type="button" class="primary" data-do="signIn" disabled={busy} onClick={() => void run(signIn)}>
            {message(busy ? 'identity_waiting' : 'identity_sign_in')}
          </button>
        ) : (
          <button type="button" data-do="signOut" disabled={busy} onClick={() => void run(settings.signOut)}>
            {message('identity_sign_out')}
          </button>
        )}
      </div>
      <details>
        <summary>{message('identity_redirect')}</summary>
        <CopyLine text={identity.redirect} />
      </details>
    </Section>
  );
}

function Standing({ identity }: { readonly identity: IdentityView }): JSX.Element {
  if (identity.person !== null) return <Person person={identity.person} />;
  if (identity.ended)
    return (
      <Notice tone="warn" title={message('identity_ended')}>
        <p>{message('identity_ended_hint')}</p>
      </Notice>
    );
  return <p>{message(identity.required ? 'identity_required' : 'identity_nobody')}</p>;
}

function Person({ person }: { readonly person: PersonView }): JSX.Element {
  const until = new Date(person.until).toLocaleTimeString(message('language'), { hour: '2-digit', minute: '2-digit' });
  return (
    <p data-part="person">
      {message('identity_signed_in')} <b dir="auto">{person.name}</b>{' '}
      <span class="soft">{message(person.renews ? 'identity_renews' : 'identity_until', [until])}</span>
    </p>
  );
}
