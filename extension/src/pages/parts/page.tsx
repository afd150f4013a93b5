/** What every page of the extension has: its language, its title, its head. */

import { type ComponentChildren, type JSX, render } from 'preact';

import { message } from '../../shared/i18n.js';

/** Draws a page. `title`: key of its words. */
export function show(title: string, view: JSX.Element): void {
  document.documentElement.lang = message('language');
  document.title = message(title);
  const main = document.querySelector('main');
  if (main !== null) render(view, main);
}

/** The mark: a curtain drawn half over two lines. */
export function Mark({ size }: { readonly size: number }): JSX.Element {
  return (
    <svg class="glyph" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <rect x="1" y="1.5" width="14" height="13" rx="3" fill="none" stroke="currentColor" stroke-width="1.5" />
      <path d="M3.5 4.5h9M3.5 7.5h3" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
      <rect x="3" y="9.5" width="10" height="3" rx="1" fill="currentColor" />
    </svg>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly children: ComponentChildren;
}

/** A titled part of a page. */
export function Section({ id, title, lead, children }: SectionProps): JSX.Element {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {lead !== undefined && <p class="lead">{lead}</p>}
      {children}
    </section>
  );
}
