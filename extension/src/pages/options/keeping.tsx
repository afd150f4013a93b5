/** Whether a record is kept, how long, and where it goes: the person's to decide, or told as their organisation's word. */

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { message } from '../../shared/i18n.js';
import type { ShippingView } from '../../shared/protocol.js';
import { Notice } from '../parts/notice.js';
import { Unsaved } from './problems.js';
import type { Saved, Settings } from './settings.js';

interface Props {
  readonly settings: Settings;
  readonly shipping: readonly ShippingView[];
}

export function Keeping({ settings, shipping }: Props): JSX.Element {
  const { record } = settings.state;
  const [saved, setSaved] = useState<Saved>();
  const keep = async (on: boolean): Promise<void> => setSaved(await settings.save((form) => ({ ...form, record: on })));
  const most = new Intl.NumberFormat(message('language')).format(record.keepEntries);
  const kept =
    record.keepDays === null
      ? message('record_retention', [most])
      : message('record_retention_days', [String(record.keepDays), most]);
  if (record.locked) {
    return (
      <Notice tone="good" title={message(record.on ? 'record_locked' : 'record_locked_off')}>
        {record.on && <p>{kept}</p>}
        <Shipped shipping={shipping} />
      </Notice>
    );
  }
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          name="record"
          checked={record.on}
          onChange={(event) => void keep(event.currentTarget.checked)}
        />
        <span>
          {message('record_keep')}{' '}
          <span class="soft">{record.on ? `${message('record_keep_hint')} ${kept}` : message('record_off')}</span>
        </span>
      </label>
      <Unsaved saved={saved} />
    </>
  );
}

function Shipped({ shipping }: { readonly shipping: readonly ShippingView[] }): JSX.Element | null {
  if (shipping.length === 0) return null;
  return (
    <>
      <p>{message('record_shipped')}</p>
      <ul class="shipping">
        {shipping.map((place) => (
          <li key={place.origin}>
            {shippedWords(place)} {place.refused > 0 && message('record_shipped_refused', [String(place.refused)])}
          </li>
        ))}
      </ul>
    </>
  );
}

function shippedWords({ origin, waiting, fault }: ShippingView): string {
  if (fault !== '') return message('record_shipped_fault', [origin, String(waiting), message(`record_fault_${fault}`)]);
  if (waiting === 0) return message('record_shipped_done', [origin]);
  return message('record_shipped_waiting', [origin, String(waiting)]);
}
