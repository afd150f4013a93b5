/** Entries of the record in words. */

import { failureWords, labelWords, message } from '../../shared/i18n.js';
import type { AuditLine, EndpointView, LabelCount } from '../../shared/protocol.js';

/** "2 minutes ago" for what is recent, else the date. */
export function whenWords(at: number, now: number): string {
  const language = message('language');
  const minutes = Math.round((at - now) / 60_000);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (minutes > -60) return relative.format(Math.min(minutes, 0), 'minute');
  if (minutes > -60 * 24) return relative.format(Math.round(minutes / 60), 'hour');
  return fullTime(at);
}

/** Date and time of day. */
export function fullTime(at: number): string {
  return new Intl.DateTimeFormat(message('language'), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** Where it was asked: the site's host, or the pad; or that it is not told. */
export function siteWords(site: string): string {
  if (site === '') return message('record_own_page');
  if (site === '-') return message('record_site_hidden');
  if (site.startsWith('hmac:')) return message('record_site_hashed', [site.slice(5, 13)]);
  return (URL.canParse(site) && new URL(site).host) || message('record_unnamed_site');
}

/** The endpoint's name as it is called today. */
export function endpointName(id: string, endpoints: readonly EndpointView[]): string {
  const endpoint = endpoints.find((other) => other.id === id);
  if (endpoint === undefined) return message('record_removed_endpoint');
  return endpoint.builtin ? message('endpoint_builtin') : endpoint.name;
}

/** How it ended, and why where it went wrong. `endpoint`: its name. */
export function outcomeWords({ outcome, failure: code }: AuditLine, endpoint: string): string {
  if (code === '') return message(`outcome_${outcome}`);
  return (
    failureWords({ code, endpoint, retryAfter: null, detail: '', status: null }).what || message(`outcome_${outcome}`)
  );
}

/** "Person × 2, E-mail address"; empty for none. */
export function countWords(counts: readonly LabelCount[]): string {
  return counts
    .map(({ label, count }) => (count > 1 ? `${labelWords(label)} × ${count}` : labelWords(label)))
    .join(', ');
}

/** Everything else that is kept of a question, each by its name: `record_detail_<name>`. */
export function detailWords(entry: AuditLine, endpoint: string): readonly (readonly [string, string])[] {
  const number = new Intl.NumberFormat(message('language'));
  const left = entry.bytesOut > 0;
  const rows: readonly (readonly [string, string])[] = [
    ['number', number.format(entry.seq + 1)],
    ['role', entry.role],
    ['to', entry.model === '' ? endpoint : `${endpoint}, ${entry.model}`],
    ['sent', left ? message('record_detail_bytes', [number.format(entry.bytesOut)]) : message('record_detail_nothing')],
    ['took', left ? message('record_detail_seconds', [number.format(Math.round(entry.latency / 100) / 10)]) : ''],
    ['replaced', countWords(entry.redacted)],
    ['released', countWords(entry.released)],
  ];
  return rows.filter(([, words]) => words !== '');
}

/** How many values in all. */
export function total(counts: readonly LabelCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
