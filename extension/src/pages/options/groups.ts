/** How the labels are laid out for reading. A label that no group names is shown among the numbers, where most belong. */

import { labelWords } from '../../shared/i18n.js';
import type { LabelInfo } from '../../shared/protocol.js';

export interface Group {
  /** The words are `group_<id>`. */
  readonly id: string;
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
  [REST, []],
];

/** The labels in their groups, in the groups' order; groups without any are left out. */
export function grouped(labels: readonly LabelInfo[]): Group[] {
  const groupOf = (label: string): string => GROUPS.find(([, members]) => members.includes(label))?.[0] ?? REST;
  return GROUPS.map(([id, members]) => ({
    id,
    labels: labels
      .filter(({ label }) => groupOf(label) === id)
      .toSorted(
        (a, b) =>
          members.indexOf(a.label) - members.indexOf(b.label) || labelWords(a.label).localeCompare(labelWords(b.label)),
      ),
  })).filter((group) => group.labels.length > 0);
}
