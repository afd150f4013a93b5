/** Adds or changes an action of the person's own. Whether what was typed holds is the engine's to say; its words stand beside the field. */

import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { message } from '../../shared/i18n.js';
import type { PromptForm } from '../../shared/protocol.js';
import { Field } from '../parts/field.js';
import { problemWords, Unsaved } from './problems.js';
import { placeOf, putPrompt } from './prompts.js';
import type { Saved, Settings } from './settings.js';

interface Props {
  readonly settings: Settings;
  /** As it is saved, or a new one. */
  readonly prompt: PromptForm;
  /** Called once it is saved or left as it was. */
  readonly onDone: () => void;
}

/** The fields that can have a problem of their own. */
const FIELDS = ['name', 'template'] as const;

/** What an answer can be for. */
const OUTPUTS = ['read', 'insert', 'replace'] as const;

export function ActionForm({ settings, prompt, onDone }: Props): JSX.Element {
  const [form, setForm] = useState(prompt);
  const [saved, setSaved] = useState<Saved>();
  const output = useId();
  const editor = useRef<HTMLFormElement | null>(null);
  const problems = saved?.kind === 'problems' ? saved.problems : [];
  // Before the form is painted: later it would take the focus from where the person has begun to type.
  useLayoutEffect(() => {
    const first = problems.length === 0 ? 'input' : '[aria-invalid="true"]';
    editor.current?.querySelector<HTMLElement>(first)?.focus();
  }, [saved]);
  const set = (part: Partial<PromptForm>): void => setForm({ ...form, ...part });
  const save = async (): Promise<void> => {
    const next = await settings.save((all) => putPrompt(all, form));
    if (next.kind === 'saved') onDone();
    else setSaved(next);
  };
  const key = `prompts[${placeOf(settings.state.settings, form.id)}]`;
  const wrong = (field: (typeof FIELDS)[number]): string | undefined => {
    const problem = problems.find((other) => other.key === `${key}.${field}`);
    return problem === undefined ? undefined : problemWords(problem);
  };
  const elsewhere = problems.some((other) => !FIELDS.some((field) => other.key === `${key}.${field}`));
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
        label={message('own_name')}
        value={form.name}
        problem={wrong('name')}
        placeholder={message('own_name_example')}
        onInput={(name) => set({ name })}
      />
      <Field
        label={message('own_template')}
        type="lines"
        value={form.template}
        problem={wrong('template')}
        placeholder={message('own_template_example')}
        hint={message('own_template_hint')}
        onInput={(template) => set({ template })}
      />
      <div class="field">
        <label for={output}>{message('own_output')}</label>
        <select id={output} value={form.output} onChange={(event) => set({ output: event.currentTarget.value })}>
          {OUTPUTS.map((id) => (
            <option key={id} value={id}>
              {message(`own_output_${id}`)}
            </option>
          ))}
        </select>
      </div>
      <div role="status">
        {problems.length > 0 && !elsewhere && <p class="problem">{message('page_not_saved')}</p>}
        {(saved?.kind === 'failed' || elsewhere) && <Unsaved saved={saved} />}
      </div>
      <div class="row">
        <button type="submit" class="primary">
          {message('page_save')}
        </button>
        <button type="button" onClick={onDone}>
          {message('page_cancel')}
        </button>
      </div>
    </form>
  );
}
