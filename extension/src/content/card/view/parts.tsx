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

/** The mark of Scrim: a curtain drawn half over two lines. */
export function Glyph(): JSX.Element {
  return (
    <svg class="glyph" viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
      <rect x="1" y="1.5" width="14" height="13" rx="3" fill="none" stroke="currentColor" stroke-width="1.5" />
      <path d="M3.5 4.5h9M3.5 7.5h3" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
      <rect x="3" y="9.5" width="10" height="3" rx="1" fill="currentColor" />
    </svg>
  );
}
