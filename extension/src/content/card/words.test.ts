import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { MarkView } from '../../shared/protocol.js';

Object.assign(globalThis, {
  chrome: { i18n: { getMessage: () => '' }, runtime: { getURL: () => 'scrim://own/' } },
});
const { tally } = await import('./words.js');

const mark = (label: string, placeholder: string, number: number): MarkView => ({
  id: 0,
  source: { start: 0, end: 0 },
  outgoing: { start: 0, end: 0 },
  label,
  placeholder,
  number,
  replacement: placeholder,
  mode: 'placeholder',
  state: 'redacted',
  releasable: true,
  why: null,
});

test('a person counts once, by whichever name', () => {
  const marks = [
    mark('PERSON', '[PERSON_1]', 1),
    mark('PERSON', '[PERSON_1_FIRST]', 1),
    mark('PERSON', '[PERSON_2_LAST]', 2),
    mark('EMAIL_ADDRESS', '[EMAIL_1]', 1),
  ];
  assert.equal(tally(marks), 'Person × 2, Email address');
});

test('what leaves in clear is not counted as hidden', () => {
  assert.equal(tally([{ ...mark('PERSON', '[PERSON_1]', 1), state: 'released' }]), '');
});
