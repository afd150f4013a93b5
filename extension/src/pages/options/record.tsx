/** The person's own record: when, what, about which site, to whom, what was replaced. Never what was said. */

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { actionWords, message } from '../../shared/i18n.js';
import type { AuditLine, Failure, ShippingView } from '../../shared/protocol.js';
import { ask } from '../parts/admin.js';
import { ConfirmButton } from '../parts/confirm.js';
import { Entries } from '../parts/entries.js';
import { FailureNotice, Notice } from '../parts/notice.js';
import { Section } from '../parts/page.js';
import { HandOver } from './hand-over.js';
import { Keeping } from './keeping.js';
import type { Settings } from './settings.js';

/** Entries drawn at first, and again with each press. */
const STEP = 25;

const OUTCOMES = ['answered', 'stopped', 'failed', 'refused'];

export function Record({ settings }: { readonly settings: Settings }): JSX.Element {
  const { actions, endpoints, record } = settings.state;
  const [entries, setEntries] = useState<readonly AuditLine[]>([]);
  const [shipping, setShipping] = useState<readonly ShippingView[]>([]);
  const [damaged, setDamaged] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [shown, setShown] = useState(STEP);
  const [outcome, setOutcome] = useState('');
  const [action, setAction] = useState('');
  const filtered = outcome !== '' || action !== '';
  const take = (event: Awaited<ReturnType<typeof ask>>): void => {
    setFailure(event.kind === 'failed' ? event.failure : undefined);
    if (event.kind !== 'recent') return;
    setEntries(event.entries);
    setDamaged(event.damaged);
    setShipping(event.shipping);
  };
  useEffect(() => {
    let newest = true;
    // One more than is shown tells whether there are more.
    void ask({ kind: 'recent', limit: shown + 1, outcome, action }).then((event) => newest && take(event));
    return () => void (newest = false);
  }, [shown, outcome, action]);
  const any = entries.length > 0 || filtered;
  return (
    <Section id="record" title={message('options_record')} lead={message('options_record_lead')}>
      <Keeping settings={settings} shipping={shipping} />
      {damaged && <Notice tone="bad" title={message('record_damaged')} />}
      {any && (
        <div class="row filters">
          <Filter
            name="outcome"
            value={outcome}
            options={OUTCOMES}
            words={(id) => message(`outcome_${id}`)}
            onChoose={setOutcome}
          />
          <Filter
            name="action"
            value={action}
            options={actions.map(({ id }) => id)}
            words={(id) => actionWords(actions.find((each) => each.id === id) ?? { id })}
            onChoose={setAction}
          />
        </div>
      )}
      <div class="sheet record">
        {failure !== undefined && <FailureNotice failure={failure} />}
        {filtered && entries.length === 0 ? (
          <p class="soft">{message('record_none_such')}</p>
        ) : (
          <Entries entries={entries.slice(0, shown)} endpoints={endpoints} detailed />
        )}
      </div>
      <div class="row">
        {entries.length > shown && (
          <button type="button" onClick={() => setShown(shown + STEP)}>
            {message('record_more')}
          </button>
        )}
        {any && !record.locked && (
          <ConfirmButton
            words={message('record_clear')}
            question={message('record_clear_question')}
            onConfirm={() => void ask({ kind: 'clearRecent' }).then(take)}
          />
        )}
      </div>
      {any && <HandOver />}
    </Section>
  );
}

interface FilterProps {
  readonly name: 'outcome' | 'action';
  readonly value: string;
  readonly options: readonly string[];
  readonly words: (id: string) => string;
  readonly onChoose: (value: string) => void;
}

function Filter({ name, value, options, words, onChoose }: FilterProps): JSX.Element {
  return (
    <label>
      <span class="soft">{message(`record_filter_${name}`)}</span>{' '}
      <select name={name} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{message('record_filter_all')}</option>
        {options.map((id) => (
          <option key={id} value={id}>
            {words(id)}
          </option>
        ))}
      </select>
    </label>
  );
}
