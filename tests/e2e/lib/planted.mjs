// What stands in tests/pages/mail.html and must never leave. All of it is invented.

/** As a person reads it on the page. */
export const PLANTED = [
  'Margaret Okafor',
  'margaret.okafor@brightwater.example',
  'Tomas Lindqvist',
  'tomas.lindqvist@northgate.example',
  'Anselm Weiss',
  '14 March 1968',
  '(202) 555-0143',
  '1200 Harbor Street',
  'GB82 WEST 1234 5698 7654 32',
  '4111 1111 1111 1111',
  '536-22-8726',
  '203.0.113.77',
  'AKIAXBENYJQWX6HH7566',
  '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',
  'Tr0ub4dor-Kestrel-9',
];

/** Parts that would give them away as surely as the whole. */
const TELLING = [
  'Okafor',
  'Margaret',
  'Lindqvist',
  'Weiss',
  'Anselm',
  'brightwater.example',
  'northgate.example',
  '555-0143',
  'Harbor Street',
  '5698 7654',
  'GB82WEST',
  '4111111111111111',
  '8726',
  'Kestrel',
];

/** Those of the planted originals, whole or in telling parts, that stand in `words`. */
export function leaked(words) {
  const flat = flatten(words);
  return [...PLANTED, ...TELLING].filter((secret) => flat.includes(flatten(secret)));
}

/** Those that are missing from `words`. */
export function missing(words) {
  const flat = flatten(words);
  return PLANTED.filter((original) => !flat.includes(flatten(original)));
}

function flatten(words) {
  return words.replace(/\\[nrt]|\s+/gu, ' ').toLowerCase();
}
