/** The person's own record: when, what, about which site, to whom, what was replaced. Never what was said. */

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { message } from '../../shared/i18n.js';
import type { AuditLine, EndpointView, Failure } from '../../shared/protocol.js';
import { ask } from '../parts/admin.js';
import { ConfirmButton } from '../parts/confirm.js';
import { Entries } from '../parts/entries.js';
import { FailureNotice, Notice } from '../parts/notice.js';
import { Section } from '../parts/page.js';
import { HandOver } from './hand-over.js';

/** Entries drawn at first, and again with each press. */
const STEP = 25;

export function Record({ endpoints }: { readonly endpoints: readonly EndpointView[] }): JSX.Element {
  const [entries, setEntries] = useState<readonly AuditLine[]>([]);
  const [damaged, setDamaged] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [shown, setShown] = useState(STEP);
  const take = (event: Awaited<ReturnType<typeof ask>>): void => {
    setFailure(event.kind === 'failed' ? event.failure : undefined);
    if (event.kind !== 'recent') return;
    setEntries(event.entries);
    setDamaged(event.damaged);
  };
  useEffect(() => {
    // One more than is shown tells whether there are more.
    void ask({ kind: 'recent', limit: shown + 1 }).then(take);
  }, [shown]);
  return (
    <Section id="record" title={message('options_record')} lead={message('options_record_lead')}>
      {damaged && <Notice tone="bad" title={message('record_damaged')} />}
      <div class="sheet record">
        {failure === undefined ? (
          <Entries entries={entries.slice(0, shown)} endpoints={endpoints} detailed />
        ) : (
          <FailureNotice failure={failure} />
        )}
      </div>
      <div class="row">
        {entries.length > shown && (
          <button type="button" onClick={() => setShown(shown + STEP)}>
            {message('record_more')}
          </button>
        )}
        {entries.length > 0 && (
          <ConfirmButton
            words={message('record_clear')}
            question={message('record_clear_question')}
            onConfirm={() => void ask({ kind: 'clearRecent' }).then(take)}
          />
        )}
      </div>
      {entries.length > 0 && <HandOver />}
    </Section>
  );
}
