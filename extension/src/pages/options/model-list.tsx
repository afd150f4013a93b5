/** The models that an endpoint says it has, asked for when the person presses the button. */

import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';

import { message } from '../../shared/i18n.js';
import type { Failure, EndpointForm as Form, ModelView, Problem } from '../../shared/protocol.js';
import { ask } from '../parts/admin.js';
import { FailureNotice } from '../parts/notice.js';
import { giveAccessBack, requestAccess } from './access.js';
import { origins, type Settings } from './settings.js';

export interface Models {
  readonly phase: 'unasked' | 'asking' | 'asked';
  readonly list: readonly ModelView[];
  readonly problems: readonly Problem[];
  readonly failure: Failure | undefined;
  load(): Promise<void>;
  /** Gives back the permissions that were asked for here and that no saved endpoint needs. */
  giveBack(): Promise<void>;
}

type News = Pick<Models, 'phase' | 'list' | 'problems' | 'failure'>;

const UNASKED: News = { phase: 'unasked', list: [], problems: [], failure: undefined };

/** `key`: as it is typed; empty for the one that is kept. */
export function useModels(settings: Settings, form: Form, key: string): Models {
  const [news, setNews] = useState(UNASKED);
  const asked = useRef(new Set<string>());
  const load = async (): Promise<void> => {
    const origin = URL.canParse(form.url) ? new URL(form.url).origin : '';
    // Before anything else, while this is still the person's click. Whether the address may be asked at all is the engine's to say.
    const access = origin === '' || origin === 'null' ? undefined : requestAccess(origin);
    if (access !== undefined) asked.current.add(origin);
    setNews({ ...UNASKED, phase: 'asking' });
    await access;
    const event = await ask({ kind: 'listModels', endpoint: form, key });
    if (event.kind === 'models') {
      setNews({ phase: 'asked', list: event.models, problems: event.problems, failure: event.failure ?? undefined });
    } else {
      setNews({ ...UNASKED, failure: event.kind === 'failed' ? event.failure : undefined });
    }
  };
  const giveBack = async (): Promise<void> => {
    for (const origin of asked.current) await giveAccessBack(origin, [...origins(settings.state)]);
  };
  return { ...news, load, giveBack };
}

export function ModelList({ models }: { readonly models: Models }): JSX.Element {
  const { phase, list, problems, failure } = models;
  const found = phase === 'asked' && failure === undefined && problems.length === 0;
  return (
    <div class="models">
      <button type="button" disabled={phase === 'asking'} onClick={() => void models.load()}>
        {message('endpoint_models')}
      </button>
      <span role="status" class="told">
        {phase === 'asking' && <span class="soft">{message('endpoint_models_asking')}</span>}
        {found && (
          <span class="soft">
            {message(list.length === 0 ? 'endpoint_models_none' : 'endpoint_models_found', [String(list.length)])}
          </span>
        )}
        {failure !== undefined && <FailureNotice failure={failure} />}
      </span>
    </div>
  );
}
