import assert from 'node:assert/strict';
import { test } from 'node:test';

const WORDS: Record<string, string> = {
  label_PERSON: 'Person',
  label_ORGANIZATION: 'Organisation',
  label_LOCATION: 'Ort',
};
Object.assign(globalThis, {
  chrome: {
    runtime: { getURL: () => 'chrome-extension://scrim/' },
    i18n: { getMessage: (key: string) => WORDS[key] ?? '' },
  },
});
// After the browser is there: the module takes hold of it when it is loaded.
const { parseWords, printWords, unknownKinds } = await import('./words.js');

test('one word a line, with what it is where it is said', () => {
  assert.deepEqual(parseWords('Project Nightjar\n\n  Harbour Biscuits =  organisation \nAshford = LOCATION\n'), [
    { text: 'Project Nightjar', label: 'TERM' },
    { text: 'Harbour Biscuits', label: 'ORGANIZATION' },
    { text: 'Ashford', label: 'LOCATION' },
  ]);
});

test('what follows an equals sign and is no kind is told, not taken for a word', () => {
  assert.deepEqual(unknownKinds('Aster & Finch = Company\nOleksandr =\nAshford = Ort\nE=mc2'), ['Company', '']);
  assert.deepEqual(parseWords(' = Person\nE=mc2'), [
    { text: '= Person', label: 'TERM' },
    { text: 'E=mc2', label: 'TERM' },
  ]);
});

test('what is printed reads back the same', () => {
  const terms = [
    { text: 'Nightjar', label: 'TERM' },
    { text: 'x = y', label: 'PERSON' },
  ];
  assert.deepEqual(parseWords(printWords(terms)), terms);
});
