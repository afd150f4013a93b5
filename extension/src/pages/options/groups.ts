/**
 * How the labels are laid out for reading: those that everybody meets in groups, then each country's own numbers. A label
 * that neither takes is shown among the numbers.
 */

import { labelWords, message, regionWords } from '../../shared/i18n.js';
import type { LabelInfo } from '../../shared/protocol.js';

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly labels: readonly LabelInfo[];
}

const REST = 'numbers';

const GROUPS: readonly (readonly [string, readonly string[]])[] = [
  [
    'people',
    [
      'PERSON',
      'TERM',
      'ORGANIZATION',
      'LOCATION',
      'STREET_ADDRESS',
      'UK_POSTCODE',
      'US_ZIP_CODE',
      'DATE_OF_BIRTH',
      'AGE',
      'DATE_TIME',
    ],
  ],
  ['contact', ['EMAIL_ADDRESS', 'PHONE_NUMBER', 'USERNAME', 'URL', 'HOSTNAME', 'IP_ADDRESS', 'MAC_ADDRESS']],
  [
    'money',
    [
      'CREDIT_CARD',
      'IBAN_CODE',
      'SWIFT_CODE',
      'BANK_ACCOUNT',
      'ABA_ROUTING_NUMBER',
      'UK_SORT_CODE',
      'CRYPTO',
      'MONEY_AMOUNT',
    ],
  ],
  ['secrets', ['SECRET']],
  [REST, ['ID_NUMBER', 'PASSPORT', 'DRIVER_LICENSE', 'TAX_ID', 'VAT_NUMBER', 'COMPANY_NUMBER', 'HEALTH_ID']],
];

/** The labels' own names of regions that ISO 3166 calls otherwise. */
const REGIONS: Readonly<Record<string, string>> = { UK: 'GB' };

/** The labels that no country issues, in the groups' order; groups without any are left out. */
export function grouped(labels: readonly LabelInfo[]): Group[] {
  const common = labels.filter(({ label }) => regionOf(label) === undefined);
  return GROUPS.map(([id, members]) => ({
    id,
    title: message(`group_${id}`),
    labels: common
      .filter(({ label }) => (groupOf(label) ?? REST) === id)
      .toSorted((a, b) => place(members, a.label) - place(members, b.label) || byWords(a, b)),
  })).filter((group) => group.labels.length > 0);
}

/** The numbers that one country issues, by the country's name. */
export function byCountry(labels: readonly LabelInfo[]): Group[] {
  const regions = new Map<string, LabelInfo[]>();
  for (const info of labels) {
    const region = regionOf(info.label);
    if (region !== undefined) regions.set(region, [...(regions.get(region) ?? []), info]);
  }
  return [...regions]
    .map(([id, members]) => ({ id, title: regionWords(id), labels: members.toSorted(byWords) }))
    .toSorted((a, b) => a.title.localeCompare(b.title));
}

function groupOf(label: string): string | undefined {
  return GROUPS.find(([, members]) => members.includes(label))?.[0];
}

/** The country that issues it, by ISO 3166. A label in a group is everybody's, whatever its first letters are (`ID_NUMBER`). */
function regionOf(label: string): string | undefined {
  const [, prefix = ''] = /^([A-Z]{2})_/u.exec(label) ?? [];
  const region = REGIONS[prefix] ?? prefix;
  return groupOf(label) !== undefined || regionWords(region) === '' ? undefined : region;
}

/** Those that a group names in its order, the others after them. */
function place(members: readonly string[], label: string): number {
  const at = members.indexOf(label);
  return at < 0 ? members.length : at;
}

function byWords(a: LabelInfo, b: LabelInfo): number {
  return labelWords(a.label).localeCompare(labelWords(b.label));
}
