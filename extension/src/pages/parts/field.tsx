/** A labelled field with its hint and its problem, joined so that a screen reader says all three. */

import type { JSX, TargetedInputEvent } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** `lines`: several of them. */
  readonly type?: 'text' | 'url' | 'password' | 'numeric' | 'lines';
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly placeholder?: string;
  /** What can be chosen instead of typed. */
  readonly options?: readonly string[];
}

export function Field({
  label,
  value,
  onInput,
  type = 'text',
  hint,
  problem,
  placeholder,
  options = [],
}: Props): JSX.Element {
  const id = useId();
  const said = [hint === undefined ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-problem`].join(' ').trim();
  const common = {
    id,
    value,
    placeholder,
    autocomplete: 'off',
    spellcheck: false,
    'aria-describedby': said === '' ? undefined : said,
    'aria-invalid': problem !== undefined,
    onInput: (event: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) => onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {type === 'password' ? (
        <input type="password" {...common} />
      ) : type === 'lines' ? (
        <textarea rows={5} dir="auto" {...common} />
      ) : (
        // Not of type `url`: whether an address holds is the engine's to say, in words.
        <input type="text" inputMode={type} list={options.length > 0 ? `${id}-options` : undefined} {...common} />
      )}
      {options.length > 0 && (
        <datalist id={`${id}-options`}>
          {options.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
      {problem !== undefined && (
        <p id={`${id}-problem`} class="problem">
          {problem}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="soft">
          {hint}
        </p>
      )}
    </div>
  );
}
