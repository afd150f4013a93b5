/** Adds or changes an endpoint. Whether what was typed holds is the engine's to say; its words stand beside the field. */

import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import { message } from '../../shared/i18n.js';
import type { Failure, EndpointForm as Form, Problem, SettingsForm } from '../../shared/protocol.js';
import type { EngineState } from '../parts/admin.js';
import { Field } from '../parts/field.js';
import { FailureNotice } from '../parts/notice.js';
import { BrowserModelNote } from './browser-model.js';
import { API_VERSION, addressFor, DIALECTS, type Dialect, dialectOf } from './dialects.js';
import { type KeyChange, KeyFields, UNCHANGED } from './key-fields.js';
import { ModelList, useModels } from './model-list.js';
import { Problems, problemWords } from './problems.js';
import type { Settings } from './settings.js';

interface Props {
  readonly settings: Settings;
  /** `undefined`: a new one. */
  readonly endpoint: Form | undefined;
  /** Called with the endpoint's id once it is saved or left as it was; with none when a new one is given up. */
  readonly onDone: (id: string) => void;
}

/** The fields that can have a problem of their own. */
const FIELDS = ['name', 'url', 'apiVersion', 'model', 'contextTokens'] as const;

export function EndpointForm({ settings, endpoint, onDone }: Props): JSX.Element {
  const [form, setForm] = useState<Form>(
    endpoint ?? {
      id: freshId(),
      name: '',
      dialect: DIALECTS[0].id,
      url: '',
      model: '',
      apiVersion: '',
      auth: '',
      contextTokens: null,
    },
  );
  const keySet = settings.state.keys.find((other) => other.endpoint === form.id);
  // A new key is kept as long as the one before.
  const [key, setKey] = useState<KeyChange>({ ...UNCHANGED, remember: keySet?.remembered ?? false });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const editor = useRef<HTMLFormElement | null>(null);
  // Before the form is painted: later it would take the focus from where the person has begun to type.
  useLayoutEffect(() => {
    const first = problems.length === 0 ? 'input' : '[aria-invalid="true"]';
    editor.current?.querySelector<HTMLInputElement>(first)?.focus();
  }, [problems]);
  const set = (part: Partial<Form>): void => setForm({ ...form, ...part });

  const dialect = dialectOf(form.dialect);
  const own = dialect.id === 'browser';
  // Azure's newer addresses end in /v1 and carry no version; a deployment may be called v1.
  const versioned = dialect.id === 'azure' && !/(?<!\/deployments)\/v1\/?$/u.test(form.url);
  const choose = (id: string): void =>
    set({
      dialect: id,
      url: addressFor(dialectOf(id), form.url),
      model: id === 'browser' ? '' : form.model,
      apiVersion: id === 'azure' ? API_VERSION : '',
      auth: '',
      // Of the model that was chosen before.
      contextTokens: id === 'browser' ? null : form.contextTokens,
    });

  const models = useModels(settings, form, key.key);
  const finish = (id: string): void => {
    void models.giveBack();
    onDone(id);
  };
  const chooseModel = (model: string): void => {
    const takes = models.list.find(({ id }) => id === model)?.contextTokens;
    set({ model, contextTokens: form.contextTokens ?? takes ?? null });
  };

  const save = async (): Promise<void> => {
    // Another address is another endpoint: the record keeps saying whom was asked before.
    const typed = versioned ? form : { ...form, apiVersion: '' };
    const next = endpoint !== undefined && endpoint.url !== form.url ? { ...typed, id: freshId() } : typed;
    let saved = await settings.save((all) => put(all, form.id, next));
    if (saved.kind === 'saved' && (key.key !== '' || key.forget)) {
      saved = await settings.setKey(next.id, key.key, key.remember);
    }
    if (saved.kind === 'problems') setProblems(saved.problems);
    setFailure(saved.kind === 'failed' ? saved.failure : undefined);
    if (saved.kind === 'saved') finish(next.id);
  };

  const place = placeOf(settings.state.settings, form.id);
  const wrong = (field: (typeof FIELDS)[number]): string | undefined => {
    const problem =
      problems.find((other) => other.key === `endpoints[${place}].${field}`) ??
      models.problems.find((other) => other.key === `endpoints[0].${field}`);
    return problem === undefined ? undefined : problemWords(problem);
  };
  const elsewhere = problems.filter(({ key }) => !FIELDS.some((field) => key === `endpoints[${place}].${field}`));
  return (
    <form
      class="editor"
      ref={editor}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={message('endpoint_name')}
        value={form.name}
        problem={wrong('name')}
        placeholder={message('endpoint_name_example')}
        onInput={(name) => set({ name })}
      />
      <div class="field">
        <label for={`${form.id}-dialect`}>{message('endpoint_dialect')}</label>
        <select
          id={`${form.id}-dialect`}
          value={dialect.id}
          aria-describedby={`${form.id}-dialect-what`}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {offered(settings.state, form).map(({ id }) => (
            <option key={id} value={id}>
              {message(`dialect_${id}`)}
            </option>
          ))}
        </select>
        <p id={`${form.id}-dialect-what`} class="soft">
          {message(`dialect_${dialect.id}_what`)}
        </p>
      </div>
      {own && <BrowserModelNote settings={settings} />}
      {!own && (
        <Field
          label={message('endpoint_url')}
          type="url"
          value={form.url}
          problem={wrong('url')}
          placeholder={dialect.url}
          hint={message(`endpoint_url_${dialect.id}`)}
          onInput={(url) => set({ url })}
        />
      )}
      {versioned && (
        <Field
          label={message('endpoint_version')}
          value={form.apiVersion}
          problem={wrong('apiVersion')}
          placeholder={API_VERSION}
          hint={message('endpoint_version_hint')}
          onInput={(apiVersion) => set({ apiVersion })}
        />
      )}
      {!own && (
        <Field
          label={message('endpoint_model')}
          value={form.model}
          problem={wrong('model')}
          placeholder={dialect.model}
          hint={message(dialect.id === 'azure' ? 'endpoint_model_azure' : 'endpoint_model_hint')}
          options={models.list.map(({ id }) => id)}
          onInput={chooseModel}
        />
      )}
      {!versioned && !own && <ModelList models={models} />}
      {!own && <KeyFields set={keySet} change={key} onChange={setKey} />}
      {dialect.id === 'azure' && (
        <div class="field">
          <label for={`${form.id}-auth`}>{message('endpoint_auth')}</label>
          <select
            id={`${form.id}-auth`}
            value={form.auth}
            aria-describedby={`${form.id}-auth-what`}
            onChange={(event) => set({ auth: event.currentTarget.value })}
          >
            {['', 'apiKey', 'bearer'].map((auth) => (
              <option key={auth} value={auth}>
                {message(`endpoint_auth_${auth || 'auto'}`)}
              </option>
            ))}
          </select>
          <p id={`${form.id}-auth-what`} class="soft">
            {message('endpoint_auth_hint')}
          </p>
        </div>
      )}
      <Field
        label={message('endpoint_context')}
        type="numeric"
        value={form.contextTokens === null ? '' : String(form.contextTokens)}
        problem={wrong('contextTokens')}
        placeholder="32768"
        hint={message('endpoint_context_hint')}
        onInput={(typed) => set({ contextTokens: typed.trim() === '' ? null : Number.parseInt(typed, 10) || 1 })}
      />
      <div role="status">
        {problems.length > 0 && elsewhere.length === 0 && <p class="problem">{message('page_not_saved')}</p>}
        <Problems problems={elsewhere} />
        {failure !== undefined && <FailureNotice failure={failure} />}
      </div>
      <div class="row">
        <button type="submit" class="primary">
          {message('page_save')}
        </button>
        <button type="button" onClick={() => finish(endpoint?.id ?? '')}>
          {message('page_cancel')}
        </button>
      </div>
    </form>
  );
}

/** The browser's own model where the browser knows of one and the organisation takes any, or where it was chosen before. */
function offered({ browserModel, managed }: EngineState, { dialect }: Form): readonly Dialect[] {
  const own = browserModel !== 'missing' && managed.ownEndpoints === 'any';
  return DIALECTS.filter(({ id }) => id !== 'browser' || id === dialect || own);
}

/** Never the id of another endpoint, past or present: keys and the record are kept by it. */
function freshId(): string {
  return `endpoint-${crypto.randomUUID().slice(0, 8)}`;
}

/** Where an endpoint stands in the form, or would stand. */
function placeOf({ endpoints }: SettingsForm, id: string): number {
  const place = endpoints.findIndex((other) => other.id === id);
  return place < 0 ? endpoints.length : place;
}

/** The first endpoint that is set up is the one asked first: that is what it was set up for. */
function put(all: SettingsForm, before: string, form: Form): SettingsForm {
  const place = placeOf(all, before);
  const first = all.endpoints.length === 0 || all.defaultEndpoint === before;
  return {
    ...all,
    endpoints: all.endpoints.toSpliced(place, 1, form),
    defaultEndpoint: first ? form.id : all.defaultEndpoint,
  };
}
