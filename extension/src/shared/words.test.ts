import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

// Run from the root of the repository, like every test.
const LOCALES = 'extension/static/_locales';
const english = words('en');
const sources = readdirSync('extension/src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .map((file) => readFileSync(`extension/src/${file}`, 'utf8'));
const manifest = readFileSync('manifest.json', 'utf8');

function words(language: string): Record<string, { message: string }> {
  return JSON.parse(readFileSync(`${LOCALES}/${language}/messages.json`, 'utf8'));
}

test('every word that is asked for by its name is there', () => {
  const asked = sources.flatMap((source) =>
    [...source.matchAll(/\bmessage\(\s*'([a-z]\w*)'/g)].map(([, key]) => key ?? ''),
  );
  const named = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
  assert.ok(asked.length > 50 && named.length > 3, 'the words in the sources were found');
  assert.deepEqual([...new Set([...asked, ...named])].filter((key) => !(key in english)).sort(), []);
});

test('every failure says what happened and what to do', () => {
  const generated = readFileSync('extension/src/shared/protocol.gen.ts', 'utf8');
  const union = /type FailureCode = ([^;]+);/.exec(generated)?.[1] ?? '';
  const codes = [...union.matchAll(/"(\w+)"/g)].map(([, code]) => code);
  assert.ok(codes.length > 20, 'the codes were found');
  for (const code of codes) {
    assert.ok(english[`failure_${code}`]?.message, `failure_${code}`);
    assert.ok(english[`failure_${code}_hint`]?.message, `failure_${code}_hint`);
  }
});

test('every language has the same words, with the same places to fill in', () => {
  const places = (message: string): string[] => [...new Set(message.match(/\$\d/g))].sort();
  for (const language of readdirSync(LOCALES)) {
    const others = words(language);
    assert.deepEqual(Object.keys(others), Object.keys(english), language);
    for (const [key, { message }] of Object.entries(others)) {
      assert.deepEqual(places(message), places(english[key]?.message ?? ''), `${key} in ${language}`);
    }
  }
});
