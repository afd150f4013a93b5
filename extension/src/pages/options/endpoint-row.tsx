/** One endpoint as it is saved: where it is, whether it answers, and what can be done with it. */

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import { message } from '../../shared/i18n.js';
import type { CheckView, EndpointView, Failure, FixView } from '../../shared/protocol.js';
import { ask } from '../parts/admin.js';
import { ConfirmButton } from '../parts/confirm.js';
import { FailureNotice, Notice } from '../parts/notice.js';
import { requestAccess, useAccess } from './access.js';
import { BrowserModelNote } from './browser-model.js';
import { Checks, Fixes } from './checks.js';
import { KeyForm } from './key-form.js';
import { Unsaved } from './problems.js';
import type { Saved, Settings } from './settings.js';

interface Props {
  readonly settings: Settings;
  readonly endpoint: EndpointView;
  /** It is the one asked first. */
  readonly first: boolean;
  /** Which one is asked first is not the person's to say. */
  readonly fixed: boolean;
  /** Its form has just been closed: the test is what comes next. */
  readonly closed: boolean;
  readonly onEdit: () => void;
}

interface Test {
  readonly phase: 'untested' | 'testing' | 'answered' | 'failed';
  readonly failure?: Failure;
  readonly checks?: readonly CheckView[];
  readonly fixes?: readonly FixView[];
}

export function EndpointRow({ settings, endpoint, first, fixed, closed, onEdit }: Props): JSX.Element {
  const { id, name, origin, model, builtin, browser: own, managed } = endpoint;
  const [test, setTest] = useState<Test>({ phase: 'untested' });
  const access = useAccess(origin);
  const testButton = useRef<HTMLButtonElement | null>(null);
  useEffect(() => {
    if (closed) testButton.current?.focus();
  }, [closed]);

  const run = async (): Promise<void> => {
    const asked = own || requestAccess(origin); // before anything else, while this is still the person's click
    setTest({ phase: 'testing' });
    await asked; // refused: an endpoint that allows every origin answers all the same, and any other says why not
    const event = await ask({ kind: 'testEndpoint', endpoint: id });
    const failure = event.kind === 'tested' || event.kind === 'failed' ? event.failure : null;
    const { checks, fixes } = event.kind === 'tested' ? event : { checks: [], fixes: [] };
    setTest(failure === null ? { phase: 'answered', checks } : { phase: 'failed', failure, checks, fixes });
  };
  const [saved, setSaved] = useState<Saved>();
  const [keying, setKeying] = useState(false);
  const askFirst = async (): Promise<void> =>
    setSaved(await settings.save((form) => ({ ...form, defaultEndpoint: id })));
  const remove = async (): Promise<void> =>
    setSaved(
      await settings.save((form) => ({
        ...form,
        endpoints: form.endpoints.filter((other) => other.id !== id),
        defaultEndpoint: form.defaultEndpoint === id ? '' : form.defaultEndpoint,
      })),
    );

  const title = builtin ? message('endpoint_builtin') : name;
  return (
    <div class="endpoint">
      <label class="row first">
        <input type="radio" name="first" checked={first} disabled={fixed} onChange={() => void askFirst()} />
        <b>{title}</b>
        {first && <span class="tag">{message('endpoint_first')}</span>}
        {managed && <span class="tag">{message('managed_by')}</span>}
      </label>
      {own ? (
        <BrowserModelNote settings={settings} />
      ) : (
        <p class="soft facts">
          {builtin ? message('endpoint_builtin_what') : [model, origin, keyWords(settings, id)].join(' · ')}
        </p>
      )}
      {!builtin && (
        <div class="row">
          <button
            type="button"
            class={test.phase === 'untested' && access === false ? 'primary' : ''}
            disabled={test.phase === 'testing'}
            ref={testButton}
            onClick={() => void run()}
          >
            {message(access === false ? 'endpoint_allow_and_test' : 'endpoint_test')}
          </button>
          {managed ? (
            !own && (
              <button type="button" aria-expanded={keying} onClick={() => setKeying(!keying)}>
                {message('endpoint_key')}
              </button>
            )
          ) : (
            <>
              <button type="button" onClick={onEdit}>
                {message('endpoint_edit')}
              </button>
              <ConfirmButton
                words={message('endpoint_remove')}
                question={message('endpoint_remove_question', [name])}
                onConfirm={() => void remove()}
              />
            </>
          )}
        </div>
      )}
      {keying && <KeyForm settings={settings} endpoint={id} onDone={() => setKeying(false)} />}
      <div role="status" class="told">
        {test.phase === 'untested' && access === false && <p class="soft">{message('endpoint_no_access', [origin])}</p>}
        {test.phase === 'testing' && <p class="soft">{message('endpoint_testing')}</p>}
        {test.phase === 'answered' && <Notice tone="good" title={message('endpoint_answered', [name])} />}
        {test.failure !== undefined && <FailureNotice failure={test.failure} />}
        <Checks checks={test.checks ?? []} />
        <Fixes fixes={test.fixes ?? []} />
        <Unsaved saved={saved} />
      </div>
    </div>
  );
}

function keyWords({ state }: Settings, endpoint: string): string {
  const key = state.keys.find((other) => other.endpoint === endpoint);
  if (key === undefined) return message('key_none');
  return message(key.remembered ? 'key_kept' : 'key_session');
}
