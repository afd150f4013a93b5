import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { PageRequest } from '../../shared/protocol.js';
import type { LineEvent } from '../port.js';
import { Conversation } from './conversation.js';

/** A conversation whose lines are in the test's hands. */
function begin() {
  const lines: { readonly sent: PageRequest[]; tell: (event: LineEvent) => void }[] = [];
  const conversation = new Conversation('Ask Jane', 'reply', (listener) => {
    const sent: PageRequest[] = [];
    lines.push({ sent, tell: listener });
    return { send: (request) => void sent.push(request), close: () => undefined };
  });
  conversation.connect();
  const newest = () => {
    const line = lines.at(-1);
    assert.ok(line);
    return line;
  };
  const kinds = (): string[] => newest().sent.map(({ kind }) => kind);
  return { conversation, lines, tell: (event: LineEvent) => newest().tell(event), kinds };
}

const PREVIEW: Extract<LineEvent, { kind: 'preview' }> = {
  kind: 'preview',
  ticket: 1,
  endpoint: {
    id: 'corp',
    name: 'Corp',
    origin: 'https://llm.corp.example',
    model: 'm',
    builtin: false,
    browser: false,
    managed: false,
  },
  outgoing: 'Ask [PERSON_1]',
  wish: '',
  marks: [],
  undecided: 0,
  request: null,
  further: [],
  share: { taken: 8, total: 8 },
  namesOff: false,
  asksReason: false,
  asksFeedback: false,
  otherScript: false,
  siteAsks: false,
  atOnce: false,
};
const DONE: LineEvent = {
  kind: 'done',
  report: { sent: 1, restored: 1, altered: 0, unmentioned: 0, unrestorable: 0, unknown: [] },
  cut: false,
};
const READY: LineEvent = { kind: 'ready', version: 1, actions: [], endpoints: [], roles: [] };
const FAILED: LineEvent = {
  kind: 'failed',
  failure: { code: 'needsEndpoint', endpoint: '', status: null, retryAfter: null, detail: '', sent: false },
};

test('after the background slept, trying again opens a fresh line and asks the same', () => {
  const { conversation, lines, tell, kinds } = begin();
  tell(READY);
  tell(FAILED);
  tell({ kind: 'lost' });
  assert.equal(conversation.state.phase, 'failed', 'what was told stays to be read');
  conversation.again();
  assert.equal(lines.length, 2);
  tell(READY);
  assert.deepEqual(kinds(), ['preview']);
});

test('a preview that is about to change cannot be sent', () => {
  const { conversation, tell, kinds } = begin();
  tell(READY);
  tell(PREVIEW);
  conversation.hold();
  conversation.confirm();
  assert.deepEqual(kinds(), ['preview']);
  conversation.change({ wish: 'in French' });
  assert.deepEqual(kinds(), ['preview', 'preview']);
});

test('only what is asked for the first time may leave without being shown, whatever line it goes on', () => {
  const { conversation, lines, tell } = begin();
  const firsts = (): unknown[] =>
    lines.flatMap(({ sent }) => sent).map((request) => request.kind === 'preview' && request.first);
  tell(READY);
  conversation.change({ wish: 'in French' });
  tell({ kind: 'lost' });
  conversation.again();
  tell(READY);
  assert.deepEqual(firsts(), [true, false, false]);
});

test('a thumb for an answer that the background has forgotten is said to be lost', () => {
  const { conversation, lines, tell, kinds } = begin();
  tell(READY);
  tell({ ...PREVIEW, atOnce: true });
  tell({ kind: 'started' });
  tell(DONE);
  const rated = (): unknown => conversation.state.phase === 'done' && conversation.state.rated;
  conversation.rate(true);
  assert.deepEqual(kinds(), ['preview', 'rate']);
  assert.equal(rated(), undefined, 'the engine says what is kept');
  tell({ kind: 'rated', good: null, again: true });
  assert.equal(conversation.state.phase === 'done' && conversation.state.again, true);
  tell({ kind: 'lost' });
  conversation.rate(true);
  assert.equal(rated(), null);
  assert.equal(conversation.state.phase === 'done' && conversation.state.again, false, 'nor is there anything to try');
  assert.equal(lines.length, 1, 'no other question is asked for it');
});
