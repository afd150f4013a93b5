/** The person's own key for an endpoint that is the organisation's: all that they may set of it. */

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { message } from '../../shared/i18n.js';
import { type KeyChange, KeyFields, UNCHANGED } from './key-fields.js';
import { Unsaved } from './problems.js';
import type { Saved, Settings } from './settings.js';

interface Props {
  readonly settings: Settings;
  readonly endpoint: string;
  /** Called once it is saved or left as it was. */
  readonly onDone: () => void;
}

export function KeyForm({ settings, endpoint, onDone }: Props): JSX.Element {
  const set = settings.state.keys.find((other) => other.endpoint === endpoint);
  const [key, setKey] = useState<KeyChange>({ ...UNCHANGED, remember: set?.remembered ?? false });
  const [saved, setSaved] = useState<Saved>();
  const save = async (): Promise<void> => {
    const saved = await settings.setKey(endpoint, key.key, key.remember);
    if (saved.kind === 'saved') onDone();
    else setSaved(saved);
  };
  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <KeyFields set={set} change={key} onChange={setKey} />
      <div role="status">
        <Unsaved saved={saved} />
      </div>
      <div class="row">
        <button type="submit" class="primary" disabled={key.key === '' && !key.forget}>
          {message('page_save')}
        </button>
        <button type="button" onClick={onDone}>
          {message('page_cancel')}
        </button>
      </div>
    </form>
  );
}
