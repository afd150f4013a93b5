/** Questions of the record: when, what, about which site, to whom, and how much was replaced. Never what was said. */

import type { JSX } from 'preact';

import { actionIdWords, message } from '../../shared/i18n.js';
import type { AuditLine, EndpointView } from '../../shared/protocol.js';
import {
  countWords,
  detailWords,
  endpointName,
  fullTime,
  outcomeWords,
  siteWords,
  total,
  whenWords,
} from './record.js';

interface Props {
  readonly entries: readonly AuditLine[];
  readonly endpoints: readonly EndpointView[];
  /** Name what was replaced instead of counting it, with everything else that is kept folded away below. */
  readonly detailed?: boolean;
}

export function Entries({ entries, endpoints, detailed = false }: Props): JSX.Element {
  const now = Date.now();
  if (entries.length === 0) return <p class="soft">{message('record_empty')}</p>;
  return (
    <ol class="entries">
      {entries.map((entry) => (
        <li key={entry.seq} data-outcome={entry.outcome}>
          <span class="line">
            <b>{actionIdWords(entry.action)}</b>
            <span class="site">{siteWords(entry.site)}</span>
            <time dateTime={new Date(entry.at).toISOString()} title={fullTime(entry.at)}>
              {whenWords(entry.at, now)}
            </time>
          </span>
          <span class="soft">{summary(entry, endpointName(entry.endpoint, endpoints), detailed)}</span>
          {detailed && <Details entry={entry} endpoint={endpointName(entry.endpoint, endpoints)} />}
        </li>
      ))}
    </ol>
  );
}

function summary(entry: AuditLine, endpoint: string, detailed: boolean): string {
  const number = total(entry.redacted);
  const replaced = message(
    detailed && number > 0 ? 'record_replaced_these' : 'record_replaced',
    detailed && number > 0 ? [countWords(entry.redacted)] : [String(number)],
  );
  const released = total(entry.released) > 0 ? [message('record_released', [countWords(entry.released)])] : [];
  const outcome = entry.outcome === 'answered' ? [] : [outcomeWords(entry, endpoint)];
  const said = entry.feedback === null ? [] : [message(entry.feedback ? 'record_good' : 'record_bad')];
  return [endpoint, replaced, ...released, ...outcome, ...said].join(' · ');
}

function Details({ entry, endpoint }: { readonly entry: AuditLine; readonly endpoint: string }): JSX.Element {
  return (
    <details>
      <summary>{message('record_details')}</summary>
      <dl>
        {detailWords(entry, endpoint).map(([name, words]) => (
          <div key={name}>
            <dt>{message(`record_detail_${name}`)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
