/** The card's words. All of them live in `_locales`; here is only which one belongs to which fact. */

import { message } from '../../shared/i18n.js';
import type { EndpointView, Failure, MarkView, Report } from '../../shared/protocol.js';

/** `EMAIL_ADDRESS` as people call it; the label itself in plain letters where nobody has named it. */
export function labelWords(label: string): string {
  return message(`label_${label}`) || label.toLowerCase().replaceAll('_', ' ');
}

export function actionWords(action: string): string {
  return message(`action_${action}`) || action;
}

/** What happened, and what to do. */
export function failureWords(failure: Failure): { readonly what: string; readonly hint: string } {
  const facts = [failure.endpoint, String(failure.retryAfter ?? ''), failure.detail, String(failure.status ?? '')];
  return { what: message(`failure_${failure.code}`, facts), hint: message(`failure_${failure.code}_hint`, facts) };
}

/** Where it goes, as one line. */
export function endpointWords({ name, model }: EndpointView): string {
  return model === '' ? name : `${name} · ${model}`;
}

/** What becomes of a mark, as a word beside its colour. */
export function stateWords({ state }: MarkView): string {
  return message(`card_mark_${state}`);
}

/** How the names fared on the way, in one line; empty if none went. */
export function reportWords({ sent, restored, altered, unmentioned, unknown }: Report): string {
  const parts: string[] = [];
  if (sent > 0) parts.push(message('card_report_restored', [String(restored), String(sent)]));
  if (altered > 0) parts.push(message('card_report_altered', [String(altered)]));
  if (sent > 0 && unmentioned > 0) parts.push(message('card_report_unmentioned', [String(unmentioned)]));
  if (unknown.length > 0) parts.push(message('card_report_unknown', [unknown.slice(0, 3).join(', ')]));
  return parts.join(' · ');
}

/** How many of what are hidden: "2 names, 1 e-mail address". Counts each value once. */
export function tally(marks: readonly MarkView[]): string {
  const values = new Map<string, Set<string>>();
  for (const { label, placeholder, state } of marks) {
    if (state !== 'redacted') continue;
    values.set(label, (values.get(label) ?? new Set<string>()).add(placeholder));
  }
  return [...values].map(([label, found]) => `${labelWords(label)}${found.size > 1 ? ` × ${found.size}` : ''}`).join(', ');
}

/** A number as the reader writes it. */
export function count(number: number): string {
  return number.toLocaleString();
}
