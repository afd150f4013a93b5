import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { PromptForm, SettingsForm } from '../../shared/protocol.js';
import { dropPrompt, freshPrompt, placeOf, putPrompt } from './prompts.js';

const prompt = (id: string, name = id): PromptForm => ({ id, name, template: 'Do it: {text}', output: 'read' });
const form = (...ids: string[]): SettingsForm => ({
  endpoints: [],
  defaultEndpoint: '',
  labels: [],
  terms: [],
  record: true,
  prompts: ids.map((id) => prompt(id)),
});
const names = ({ prompts }: SettingsForm): string[] => prompts.map(({ name }) => name);

test('a changed action stays in its place, and a new one comes last', () => {
  assert.deepEqual(names(putPrompt(form('a', 'b', 'c'), prompt('b', 'B'))), ['a', 'B', 'c']);
  assert.deepEqual(names(putPrompt(form('a'), prompt('z'))), ['a', 'z']);
  assert.deepEqual([placeOf(form('a', 'b'), 'b'), placeOf(form('a', 'b'), 'z')], [1, 2]);
});

test('a removed action goes and leaves the others', () => {
  assert.deepEqual(names(dropPrompt(form('a', 'b'), 'a')), ['b']);
  assert.deepEqual(names(dropPrompt(form('a'), 'z')), ['a']);
});

test('every new action has an id of its own, of what ids are made of', () => {
  const ids = Array.from({ length: 20 }, () => freshPrompt().id);
  assert.equal(new Set(ids).size, 20);
  for (const id of ids) assert.match(id, /^[a-z0-9-]{1,40}$/u);
});
