import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Failure, PageEvent, Report } from '../../shared/protocol.js';
import { type CardEvent, leftOf, reduce, START, type State } from './state.js';

const report: Report = { sent: 1, restored: 1, altered: 0, unmentioned: 0, unrestorable: 0, unknown: [] };
const failure: Failure = {
  code: 'unreachable',
  endpoint: 'Corp',
  status: null,
  retryAfter: null,
  detail: '',
  sent: false,
};
const ready: PageEvent = { kind: 'ready', version: 1, actions: [], endpoints: [], roles: [] };
const preview = (ticket: number, builtin = false, atOnce = false): PageEvent => ({
  kind: 'preview',
  ticket,
  endpoint: {
    id: 'corp',
    name: 'Corp',
    origin: 'https://llm.corp.example',
    model: 'm',
    builtin,
    browser: false,
    managed: false,
  },
  outgoing: '[PERSON_1]',
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
  atOnce,
});
const after = (...events: CardEvent[]): State => events.reduce(reduce, START);
const STREAMING: CardEvent[] = [
  ready,
  preview(1),
  { kind: 'confirmed' },
  { kind: 'started' },
  { kind: 'delta', text: 'Jane' },
];

test('an answer grows from preview to done', () => {
  const state = after(
    ...STREAMING,
    { kind: 'reasoning', text: 'hm' },
    { kind: 'delta', text: ' Doe' },
    { kind: 'done', report, cut: false },
  );
  assert.equal(state.phase, 'done');
  assert.deepEqual('answer' in state && state.answer, { text: 'Jane Doe', reasoning: 'hm' });
});

test('a preview that is being asked for again stays to be read but cannot be confirmed', () => {
  const state = after(ready, preview(1), { kind: 'asked' });
  assert.equal(state.phase, 'looking');
  assert.equal(reduce(state, { kind: 'confirmed' }), state);
  assert.equal(reduce(state, preview(2)).phase, 'preview');
});

test('a wait and a part are shown until it goes on, and stay behind when it is over', () => {
  const progress = (...events: CardEvent[]): unknown => {
    const state = after(...STREAMING, ...events);
    return 'progress' in state ? state.progress : undefined;
  };
  const part: CardEvent = { kind: 'part', number: 2, of: 3 };
  const waiting: CardEvent = { kind: 'waiting', seconds: 4, failure };
  assert.deepEqual(progress(part), { part: { number: 2, of: 3 } });
  assert.deepEqual(progress(part, waiting), { part: { number: 2, of: 3 }, waiting: { seconds: 4, failure } });
  assert.deepEqual(progress(part, waiting, { kind: 'started' }), { part: { number: 2, of: 3 } });
  assert.deepEqual(progress(waiting, part), { part: { number: 2, of: 3 } });
  assert.equal(progress(waiting, { kind: 'stopped', report }), undefined);
  assert.equal(after(ready, preview(1), waiting).phase, 'preview');
});

test('a confirm that came too late shows the newest preview, and so does a question behind the end of another', () => {
  const late = after(ready, preview(1), { kind: 'confirmed' }, preview(2));
  assert.equal(late.phase === 'preview' && late.preview.ticket, 2);
  assert.equal(after(...STREAMING, { kind: 'stopped', report }, preview(2)).phase, 'preview');
  assert.equal(after(...STREAMING, preview(2)).phase, 'streaming', 'an answer that comes is not taken away');
});

test('a second confirm changes nothing', () => {
  const state = after(ready, preview(1), { kind: 'confirmed' });
  assert.equal(reduce(state, { kind: 'confirmed' }), state);
});

test('a confirm that is answered by another preview shows it', () => {
  const state = after(ready, preview(1), { kind: 'confirmed' }, preview(2));
  assert.equal(state.phase, 'preview');
  assert.equal('preview' in state && state.preview?.ticket, 2);
});

test('words that come after the end change nothing', () => {
  for (const end of [
    { kind: 'done', report, cut: false },
    { kind: 'stopped', report },
    { kind: 'failed', failure },
  ] as const) {
    const state = after(...STREAMING, end);
    assert.equal(reduce(state, { kind: 'delta', text: 'late' }), state);
    assert.equal(reduce(state, { kind: 'started' }), state);
  }
});

test('what had arrived stays when the endpoint fails or the background dies', () => {
  for (const end of [{ kind: 'failed', failure }, { kind: 'lost' }, { kind: 'outdated' }] as const) {
    const state = after(...STREAMING, end);
    assert.equal('answer' in state && state.answer.text, 'Jane');
  }
});

test('a line that ends with its work done is no news', () => {
  for (const end of [
    { kind: 'done', report, cut: false },
    { kind: 'stopped', report },
    { kind: 'failed', failure },
  ] as const) {
    const state = after(...STREAMING, end);
    assert.equal(reduce(state, { kind: 'lost' }), state);
  }
});

test('an interruption says whether anything can have left', () => {
  const sent = (...events: CardEvent[]): boolean | undefined => {
    const state = after(...events, { kind: 'lost' });
    return 'sent' in state ? state.sent : undefined;
  };
  assert.equal(sent(), false);
  assert.equal(sent(ready, preview(1)), false);
  assert.equal(sent(ready, preview(1), { kind: 'confirmed' }), true);
  assert.equal(sent(...STREAMING), true);
  assert.equal(sent(ready, preview(1, true), { kind: 'confirmed' }, { kind: 'started' }), false);
});

test('what may have left can be read again, however the question ended, and nothing else is said to have', () => {
  const left = (...events: CardEvent[]): number | undefined => leftOf(after(...events))?.ticket;
  const sent: CardEvent = { kind: 'failed', failure: { ...failure, sent: true } };
  const unseen = preview(3, false, true);
  for (const end of [
    sent,
    { kind: 'lost' },
    { kind: 'outdated' },
    { kind: 'done', report, cut: false },
    { kind: 'stopped', report },
  ] as const) {
    assert.equal(left(...STREAMING, end), 1, end.kind);
    assert.equal(left(ready, unseen, { kind: 'started' }, end), 3, `${end.kind}, never shown before`);
  }
  assert.equal(left(...STREAMING, sent, { kind: 'outdated' }), 1);
  assert.equal(left(...STREAMING, { kind: 'failed', failure }), undefined, 'nothing was sent');
  assert.equal(left(ready, preview(1), { kind: 'lost' }), undefined);
  assert.equal(left(ready, preview(1, true), { kind: 'confirmed' }, { kind: 'started' }, { kind: 'lost' }), undefined);
  assert.equal(left(...STREAMING, sent, { kind: 'asked' }), undefined, 'it is asked anew');
});

test('after a failure the same question can be looked at again', () => {
  assert.equal(after(ready, { kind: 'failed', failure }, { kind: 'asked' }).phase, 'looking');
  assert.equal(after({ kind: 'failed', failure }, { kind: 'asked' }).phase, 'failed');
});

test('a new line begins anew from any phase', () => {
  assert.deepEqual(after(...STREAMING, { kind: 'lost' }, { kind: 'reopened' }), START);
});

test('an offer that comes again after a sign-in asks anew, and never takes an answer away', () => {
  const refused = after(ready, { kind: 'failed', failure: { ...failure, code: 'signInRequired' } });
  const again = reduce(refused, { ...ready, roles: ['Underwriting'] });
  assert.deepEqual('offer' in again && [again.phase, again.offer?.roles], ['looking', ['Underwriting']]);
  const streaming = after(...STREAMING);
  assert.equal(reduce(streaming, ready), streaming);
});
