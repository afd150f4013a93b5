/** The card's words. All of them live in `_locales`; here is only which one belongs to which fact. */

import { failureWords, labelWords, message } from '../../shared/i18n.js';
import type { EndpointView, MarkView, Report } from '../../shared/protocol.js';
import type { Side } from './segments.js';
import type { Progress } from './state.js';

/** Where it goes, as one line. */
export function endpointWords({ name, model, builtin }: EndpointView): string {
  if (builtin) return message('endpoint_builtin');
  return model === '' ? name : `${name} · ${model}`;
}

/** What each side of the text is called. */
export function sideWords(side: Side, builtin: boolean): string {
  if (side === 'source') return message('card_side_source');
  return message(builtin ? 'card_side_read' : 'card_side_outgoing');
}

/** What becomes of a mark, as a word beside its colour. */
export function stateWords({ state }: MarkView): string {
  return message(`card_mark_${state}`);
}

/** What a question that was sent is waiting for; empty when it is the answer itself. */
export function progressWords({ waiting, part }: Progress, { name, builtin }: EndpointView, begun: boolean): string {
  if (waiting !== undefined) {
    const seconds = String(waiting.seconds);
    if (waiting.failure === null) return message('card_queue', [seconds]);
    return message('card_again_in', [failureWords(waiting.failure).what, seconds]);
  }
  if (part !== undefined && part.number <= part.of) return message('card_part', [String(part.number), String(part.of)]);
  if (begun) return '';
  if (part !== undefined) return message('card_together', [String(part.of)]);
  return message(builtin ? 'card_working' : 'card_waiting', [name]);
}

/** How a hidden mark is replaced, and whether it comes back; empty for what leaves. */
export function modeWords({ state, mode }: MarkView): string {
  return state === 'redacted' || state === 'asked' ? message(`card_mode_${mode}`) : '';
}

/** What stands small beside a mark that shows `text`. A stand-in could be taken for the value itself, so it is said to be one. */
export function noteWords(mark: MarkView, text: string): string {
  if (mark.state === 'released' || mark.state === 'allowed') return stateWords(mark);
  const label = labelWords(mark.label);
  return mark.mode === 'surrogate' && text === mark.replacement ? message('card_stand_in', [label]) : label;
}

/** How the names fared on the way, in one line; empty if none went. */
export function reportWords({ sent, restored, altered, unmentioned, unrestorable, unknown }: Report): string {
  const parts: string[] = [];
  if (sent > 0) parts.push(message('card_report_restored', [String(restored), String(sent)]));
  if (altered > 0) parts.push(message('card_report_altered', [String(altered)]));
  if (sent > 0 && unmentioned > 0) parts.push(message('card_report_unmentioned', [String(unmentioned)]));
  if (unrestorable > 0) parts.push(message('card_report_unrestorable', [String(unrestorable)]));
  if (unknown.length > 0) parts.push(message('card_report_unknown', [unknown.slice(0, 3).join(', ')]));
  return parts.join(' · ');
}

/** How many of what are hidden: "2 names, 1 e-mail address". Counts each value once, in whatever form it stands. */
export function tally(marks: readonly MarkView[]): string {
  const values = new Map<string, Set<number>>();
  for (const { label, number, state } of marks) {
    if (state !== 'redacted' && state !== 'asked') continue;
    values.set(label, (values.get(label) ?? new Set<number>()).add(number));
  }
  return [...values]
    .map(([label, found]) => `${labelWords(label)}${found.size > 1 ? ` × ${found.size}` : ''}`)
    .join(', ');
}

/** "in 3 places". */
export function placesWords(places: number): string {
  return places === 1 ? message('card_place') : message('card_places', [String(places)]);
}

/** A number as the reader writes it. */
export function count(number: number): string {
  return number.toLocaleString();
}
