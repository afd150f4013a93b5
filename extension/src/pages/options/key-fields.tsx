/** An endpoint's key: typed here, kept by the background, never shown again. */

import type { JSX } from 'preact';

import { message } from '../../shared/i18n.js';
import type { KeyState } from '../../shared/protocol.js';
import { Field } from '../parts/field.js';

/** What is to become of the key when the endpoint is saved. */
export interface KeyChange {
  /** Empty leaves the key that is set. */
  readonly key: string;
  readonly remember: boolean;
  readonly forget: boolean;
}

export const UNCHANGED: KeyChange = { key: '', remember: false, forget: false };

interface Props {
  /** The key that is set, if one is. */
  readonly set: KeyState | undefined;
  readonly change: KeyChange;
  readonly onChange: (change: KeyChange) => void;
}

export function KeyFields({ set, change, onChange }: Props): JSX.Element {
  return (
    <div class="key">
      <Field
        label={message('endpoint_key')}
        type="password"
        value={change.key}
        placeholder={set === undefined ? '' : message('key_unchanged')}
        hint={message('endpoint_key_hint')}
        onInput={(key) => onChange({ ...change, key, forget: false })}
      />
      <label class="row">
        <input
          type="checkbox"
          checked={change.remember}
          disabled={change.key === ''}
          onChange={(event) => onChange({ ...change, remember: event.currentTarget.checked })}
        />
        <span>
          {message('key_remember')} <span class="soft">{message('key_remember_what')}</span>
        </span>
      </label>
      {set !== undefined && (
        <label class="row">
          <input
            type="checkbox"
            checked={change.forget}
            disabled={change.key !== ''}
            onChange={(event) => onChange({ ...change, forget: event.currentTarget.checked })}
          />
          {message('key_forget')}
        </label>
      )}
    </div>
  );
}
