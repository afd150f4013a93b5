/** Changes of the person's own actions, made to the form. Decides nothing: what holds is the engine's to say. */

import type { PromptForm, SettingsForm } from '../../shared/protocol.js';

/** An action that is yet to be written, under an id that no other has had. */
export function freshPrompt(): PromptForm {
  return { id: `own-${crypto.randomUUID().slice(0, 8)}`, name: '', template: '', output: 'read' };
}

/** The form with this action in the place of the one with its id, or behind the others. */
export function putPrompt(form: SettingsForm, prompt: PromptForm): SettingsForm {
  return { ...form, prompts: form.prompts.toSpliced(placeOf(form, prompt.id), 1, prompt) };
}

/** The form without the action of this id. */
export function dropPrompt(form: SettingsForm, id: string): SettingsForm {
  return { ...form, prompts: form.prompts.filter((other) => other.id !== id) };
}

/** Where an action stands in the form, or would stand. */
export function placeOf({ prompts }: SettingsForm, id: string): number {
  const place = prompts.findIndex((other) => other.id === id);
  return place < 0 ? prompts.length : place;
}
