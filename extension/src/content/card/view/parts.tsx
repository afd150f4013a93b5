/** Small things that several views use. */

import type { ComponentChildren, JSX } from 'preact';

import { trusted } from '../../trusted.js';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly disabled?: boolean;
  readonly label?: string;
  readonly pressed?: boolean;
  readonly anchor?: (element: HTMLButtonElement | null) => void;
}

/** A button that only a person can press. */
export function Button({ children, onPress, look = 'plain', disabled = false, label, pressed, anchor }: ButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={`button ${look}`}
      disabled={disabled}
      aria-label={label}
      aria-pressed={pressed}
      ref={anchor ?? null}
      onClick={trusted(onPress)}
    >
      {children}
    </button>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly disabled?: boolean;
  readonly look: string;
  readonly onChoose: (value: string) => void;
}

/** A list to choose one from. */
export function Choice({ label, value, options, disabled = false, look, onChoose }: ChoiceProps): JSX.Element {
  return (
    <span class={`choice ${look}`}>
      <select
        aria-label={label}
        value={value}
        disabled={disabled}
        onChange={trusted((event: Event) => onChoose((event.currentTarget as HTMLSelectElement).value))}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </span>
  );
}

/** Something folded away, opened by the person. */
export function Fold({ title, children, open = false }: { readonly title: string; readonly children: ComponentChildren; readonly open?: boolean }): JSX.Element {
  return (
    <details class="fold" open={open}>
      <summary>{title}</summary>
      <div class="folded">{children}</div>
    </details>
  );
}

/** The mark of Scrim: a curtain with the light on one side. */
export function Glyph(): JSX.Element {
  return (
    <svg class="glyph" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M2 2.5h12" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
      <path d="M3.2 3v10.2c1.6 0 2.6-.8 3-2.2.5-1.7.6-5 .6-8z" fill="currentColor" />
      <path d="M12.8 3v10.2c-1.6 0-2.6-.8-3-2.2-.5-1.7-.6-5-.6-8z" fill="currentColor" opacity=".45" />
    </svg>
  );
}
