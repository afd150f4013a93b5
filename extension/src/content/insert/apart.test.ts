import assert from 'node:assert/strict';
import { test } from 'node:test';

import { apart } from './apart.js';

test('two words never touch', () => {
  assert.equal(apart('Before', 'to Jane', ' after'), ' to Jane');
  assert.equal(apart('Before ', 'to Jane.', 'After'), 'to Jane. ');
  assert.equal(apart('Well.', 'Then', ''), ' Then');
});

test('nothing is added where a line, a bracket or nothing stands', () => {
  for (const before of ['', '\n', ' ', '(', '„']) assert.equal(apart(before, 'Jane', '\n'), 'Jane');
  assert.equal(apart('word', '- item', ', more'), '- item');
});

test('scripts without spaces get none', () => {
  assert.equal(apart('你好', '世界', '你好'), '世界');
  assert.equal(apart('𠮷', '𠮷', ''), '𠮷');
});
