/** The buttons under a card, by phase; the likeliest first. */

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import { message } from '../../../shared/i18n.js';
import type { Failure } from '../../../shared/protocol.js';
import { copyText } from '../../insert/clipboard.js';
import type { Manner } from '../../insert/insert.js';
import { toPlain } from '../markdown/plain.js';
import { isInSight, type Sighting, watchSight } from '../seen.js';
import { answerOf, offerOf, type State } from '../state.js';
import type { Context } from './context.js';
import { Button } from './parts.js';

interface SendProps {
  readonly context: Context;
  /** The preview shown is the newest. */
  readonly ready: boolean;
  /** Values the person has to decide on first. */
  readonly undecided: number;
  readonly builtin: boolean;
}

/** Send and Cancel. Send works only while the person can see what it sends. */
export function SendActions({ context, ready, undecided, builtin }: SendProps): JSX.Element {
  const button = useRef<HTMLButtonElement | null>(null);
  const [sighting, setSighting] = useState<Sighting>('unseen');
  useEffect(() => {
    const done = new AbortController();
    if (button.current !== null) watchSight(button.current, context.root, setSighting, done.signal);
    return () => done.abort();
  }, []);
  const [advice, setAdvice] = useState('');
  const say = (words: string): void => {
    setAdvice(words);
    context.announce(words);
  };
  /** In front of the page's own elements nothing of the page can lie over it, but what it puts there later. */
  const lift = (): void => {
    say(message(context.lift() ? 'card_lifted' : 'card_covered'));
  };
  useEffect(() => {
    if (sighting === 'covered') lift();
  }, [sighting]);
  useEffect(() => setAdvice(''), [ready]);
  const send = (): void => {
    if (button.current === null) return;
    if (!ready) {
      say(message('card_looking'));
      return;
    }
    if (undecided > 0) {
      say(message('card_decide', [String(undecided)]));
      return;
    }
    if (sighting === 'seen' && isInSight(button.current, context.host)) {
      context.conversation.confirm();
    } else if (sighting === 'seen') {
      lift();
    } else {
      button.current.scrollIntoView({ block: 'nearest' });
      say(message('card_look_first'));
    }
  };
  useEffect(() => context.onSend(send));
  return (
    <div class="actions">
      {undecided > 0 && (
        <p class="note warn" data-part="undecided">
          {message('card_decide', [String(undecided)])}
        </p>
      )}
      {advice !== '' && undecided === 0 && <p class="note warn">{advice}</p>}
      <Button
        look="primary"
        does="send"
        disabled={!ready || undecided > 0 || sighting !== 'seen'}
        onPress={send}
        anchor={(element) => void (button.current = element)}
      >
        {message(builtin ? 'card_summarise_here' : 'card_send')}
      </Button>
      <Button does="cancel" onPress={context.close}>
        {message('card_cancel')}
      </Button>
      <span class="spring" />
      <span class="shortcut" aria-hidden="true">
        {message(/mac/iu.test(navigator.platform) ? 'card_shortcut_mac' : 'card_shortcut')}
      </span>
    </div>
  );
}

/** What can be done with an answer, or with its failing. */
export function Actions({ context, state }: { readonly context: Context; readonly state: State }): JSX.Element {
  const { conversation, outlet } = context;
  const [said, setSaid] = useState('');
  const [, look] = useState(0);
  useEffect(() => outlet?.watch(() => look((times) => times + 1)), [outlet]);
  const say = (words: string): void => {
    setSaid(words);
    context.announce(words);
  };
  if (state.phase === 'sending' || state.phase === 'streaming') {
    return (
      <div class="actions">
        <Button does="stop" onPress={() => conversation.stop()}>
          {message('card_stop')}
        </Button>
      </div>
    );
  }
  const text = answerOf(state).text;
  const write = async (manner: Manner): Promise<void> => {
    if (outlet !== undefined) say(message(`card_${await outlet.write(toPlain(text, conversation.shield), manner)}`));
  };
  const copy = async (): Promise<void> =>
    say(message((await copyText(toPlain(text, conversation.shield))) ? 'card_copied_done' : 'card_lost'));
  const output = offerOf(state)?.actions.find(({ id }) => id === conversation.question.action)?.output;
  const field = outlet?.field();
  const has = text !== '';
  const ways = [
    ...(has && field !== undefined
      ? [
          {
            id: 'insert',
            words: field === '' ? message('card_insert') : message('card_insert_into', [field]),
            run: () => void write('insert'),
          },
        ]
      : []),
    ...(has && outlet?.canReplace() === true
      ? [{ id: 'replace', words: message('card_replace'), run: () => void write('replace') }]
      : []),
    ...(has ? [{ id: 'copy', words: message('card_copy'), run: () => void copy() }] : []),
  ].sort((a, b) => Number(b.id === output) - Number(a.id === output));
  return (
    <>
      {has && field === undefined && output === 'insert' && outlet !== undefined && (
        <p class="note">{message('card_insert_where')}</p>
      )}
      <div class="actions">
        {ways.map(({ id, words, run }, index) => (
          <Button key={id} does={id} look={index === 0 && state.phase === 'done' ? 'primary' : 'plain'} onPress={run}>
            {words}
          </Button>
        ))}
        {remedy(state) === 'again' && (
          <Button does="again" look={has ? 'plain' : 'primary'} onPress={() => conversation.again()}>
            {message(state.phase === 'done' || state.phase === 'stopped' ? 'card_again' : 'card_try_again')}
          </Button>
        )}
        {remedy(state) === 'settings' && (
          <>
            <Button look="primary" does="settings" onPress={() => context.open('settings')}>
              {message('card_open_settings')}
            </Button>
            <Button does="again" onPress={() => conversation.again()}>
              {message('card_try_again')}
            </Button>
          </>
        )}
        {remedy(state) === 'signIn' && (
          <Button look="primary" does="signIn" onPress={() => conversation.signIn()}>
            {message('identity_sign_in')}
          </Button>
        )}
        {remedy(state) === 'training' && (
          <>
            <Button look="primary" does="training" onPress={() => context.open('training')}>
              {message('card_open_training')}
            </Button>
            <Button does="again" onPress={() => conversation.again()}>
              {message('card_try_again')}
            </Button>
          </>
        )}
        {remedy(state) === 'reload' && (
          <Button
            look="primary"
            does="reload"
            onPress={() => context.host.ownerDocument.defaultView?.location.reload()}
          >
            {message('card_reload')}
          </Button>
        )}
        <Button look="quiet" does="close" onPress={context.close}>
          {message('card_close')}
        </Button>
        <span class="said" data-part="said">
          {said}
        </span>
      </div>
    </>
  );
}

type Remedy = 'again' | 'settings' | 'training' | 'reload' | 'signIn';

function remedy(state: State): Remedy {
  if (state.phase === 'outdated') return 'reload';
  return state.phase === 'failed' ? remedyOf(state.failure) : 'again';
}

function remedyOf({ code }: Failure): Remedy {
  switch (code) {
    case 'versionMismatch':
      return 'reload';
    case 'trainingRequired':
      return 'training';
    case 'signInRequired':
    case 'signInCancelled':
    case 'signInUnreachable':
    case 'signInFailed':
      return 'signIn';
    case 'signInNotAllowed':
    case 'signInRefused':
    case 'needsEndpoint':
    case 'endpointNotApproved':
    case 'settingsUnreadable':
    case 'noHostPermission':
    case 'keyRefused':
    case 'keyMissing':
    case 'originRefused':
    case 'modelNotFound':
    case 'notTheDialect':
    case 'redirected':
      return 'settings';
    default:
      return 'again';
  }
}
