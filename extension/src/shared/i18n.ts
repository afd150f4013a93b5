/** The words for people. All of them live in `_locales`. */

import { browser } from './browser.js';

/** The words under `key` in the browser's language, with `$1`, `$2`, … filled in; empty where there are none. */
export function message(key: string, substitutions: readonly string[] = []): string {
  return browser.i18n.getMessage(key, [...substitutions]);
}

/** `EMAIL_ADDRESS` as people call it; the label itself in plain letters where nobody has named it. */
export function labelWords(label: string): string {
  const plain = label.toLowerCase().replaceAll('_', ' ');
  return message(`label_${label}`) || plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** The name of an ISO 3166 region in the browser's language; empty where there is no such region. */
export function regionWords(region: string): string {
  if (!/^[A-Z]{2}$/u.test(region)) return '';
  return new Intl.DisplayNames(browser.i18n.getUILanguage(), { type: 'region', fallback: 'none' }).of(region) ?? '';
}

/** What a person asks for: as whoever wrote it calls it, or in the product's words; the id where nobody has named it. */
export function actionWords(action: { readonly id: string; readonly name?: string }): string {
  return action.name || actionIdWords(action.id);
}

/** The same where only the id is known. */
export function actionIdWords(id: string): string {
  return message(`action_${id}`) || id;
}

/** What happened, and what to do. */
export function failureWords(failure: {
  readonly code: string;
  readonly endpoint: string;
  readonly retryAfter: number | null;
  readonly detail: string;
  readonly status: number | null;
}): { readonly what: string; readonly hint: string } {
  const labels = failure.detail.split(' ').map(labelWords);
  const detail = failure.code.startsWith('blocked') ? labels.join(', ') : failure.detail;
  const facts = [failure.endpoint, String(failure.retryAfter ?? ''), detail, statusWords(failure.status)];
  const wait = failure.retryAfter === null ? '' : message(`failure_${failure.code}_hint_wait`, facts);
  const hint = wait || message(`failure_${failure.code}_hint`, facts);
  return { what: message(`failure_${failure.code}`, facts), hint };
}

/** Empty where nobody kept the number. */
function statusWords(status: number | null): string {
  return status === null ? '' : message('failure_status', [String(status)]);
}
