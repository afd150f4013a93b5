/** Small things that several views use. */

import type { ComponentChildren, JSX } from 'preact';

import { trusted } from '../../trusted.js';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  /** What it does, whatever its words are: for tests. */
  readonly does?: string;
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly disabled?: boolean;
  readonly label?: string;
  readonly pressed?: boolean;
  readonly anchor?: (element: HTMLButtonElement | null) => void;
}

/** A button that only a person can press. */
export function Button({
  children,
  onPress,
  does,
  look = 'plain',
  disabled = false,
  label,
  pressed,
  anchor,
}: ButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={`button ${look}`}
      data-do={does}
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
export function Fold({
  title,
  children,
  open = false,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly open?: boolean;
}): JSX.Element {
  return (
    <details class="fold" open={open}>
      <summary>{title}</summary>
      <div class="folded">{children}</div>
    </details>
  );
}

/** The mark of Scrim: lines of text, half of them behind a curtain. */
export function Glyph(): JSX.Element {
  return (
    <svg class="glyph" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
      <path
        d="M10.5 5h5M10.5 9h5M10.5 13h3"
        stroke="currentColor"
        stroke-width="1.7"
        stroke-linecap="round"
        opacity=".5"
      />
      <rect x="1.5" y="2" width="6.5" height="14" rx="1.8" fill="currentColor" />
    </svg>
  );
}
