/** The person's own actions: what they have written, and whether the organisation lets it be offered. */

import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';

import { message } from '../../shared/i18n.js';
import type { PromptForm } from '../../shared/protocol.js';
import { ConfirmButton } from '../parts/confirm.js';
import { Section } from '../parts/page.js';
import { ActionForm } from './action-form.js';
import { Lock } from './managed.js';
import { Unsaved } from './problems.js';
import { dropPrompt, freshPrompt } from './prompts.js';
import type { Saved, Settings } from './settings.js';

export function OwnActions({ settings }: { readonly settings: Settings }): JSX.Element {
  const { managed, settings: form } = settings.state;
  const [editing, setEditing] = useState<PromptForm>();
  const [saved, setSaved] = useState<Saved>();
  // A form that closes takes the focus with it: back to the button that opened it.
  const back = useRef('');
  const done = (): void => {
    back.current = editing?.id ?? '';
    setEditing(undefined);
  };
  const focusAgain = (id: string) => (button: HTMLButtonElement | null) => {
    if (button === null || back.current !== id) return;
    back.current = '';
    button.focus();
  };
  const isNew = editing !== undefined && !form.prompts.some(({ id }) => id === editing.id);
  const remove = async (id: string): Promise<void> => setSaved(await settings.save((all) => dropPrompt(all, id)));
  return (
    <Section id="actions" title={message('options_actions')} lead={message('options_actions_lead')}>
      <Lock managed={managed} of={['ownPrompts', 'actions', 'prompts']} />
      {!managed.ownPrompts && <p class="soft">{message('managed_own_actions')}</p>}
      <ul class="sheet own-actions">
        {form.prompts.map((prompt) => (
          <li key={prompt.id}>
            {editing?.id === prompt.id ? (
              <ActionForm settings={settings} prompt={prompt} onDone={done} />
            ) : (
              <div class="own-action">
                <b dir="auto">{prompt.name}</b>
                <p class="soft facts" dir="auto">
                  {prompt.template}
                </p>
                <p class="soft facts">{message(`own_output_${prompt.output}`)}</p>
                <div class="row">
                  {managed.ownPrompts && (
                    <button type="button" ref={focusAgain(prompt.id)} onClick={() => setEditing(prompt)}>
                      {message('endpoint_edit')}
                    </button>
                  )}
                  <ConfirmButton
                    words={message('endpoint_remove')}
                    question={message('own_remove_question', [prompt.name])}
                    onConfirm={() => void remove(prompt.id)}
                  />
                </div>
              </div>
            )}
          </li>
        ))}
        {isNew && (
          <li>
            <ActionForm settings={settings} prompt={editing} onDone={done} />
          </li>
        )}
      </ul>
      <div role="status">
        <Unsaved saved={saved} />
      </div>
      {managed.ownPrompts && !isNew && (
        <div class="row">
          <button
            type="button"
            data-do="addAction"
            ref={(button) => {
              // The one that was begun is in the list now, or was given up.
              if (back.current !== '' && !form.prompts.some(({ id }) => id === back.current))
                focusAgain(back.current)(button);
            }}
            onClick={() => setEditing(freshPrompt())}
          >
            {message('own_add')}
          </button>
        </div>
      )}
    </Section>
  );
}
