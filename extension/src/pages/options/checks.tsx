/** What a test of an endpoint tried, as a list: what works, what does not, and the line that helps. */

import type { JSX } from 'preact';

import { message } from '../../shared/i18n.js';
import type { CheckView, FixView } from '../../shared/protocol.js';
import { CopyLine } from '../parts/copy.js';

const MARKS = { passed: '✓', warned: '!', failed: '✗', unknown: '–' } as const;

export function Checks({ checks }: { readonly checks: readonly CheckView[] }): JSX.Element | null {
  if (checks.length === 0) return null;
  return (
    <ul class="checks" data-part="checks">
      {checks.map(({ check, result }) => (
        <li key={check} class={`check ${result}`} data-check={check} data-result={result}>
          <span class="sign" aria-hidden="true">
            {MARKS[result]}
          </span>
          <span>{message(`check_${check}_${result}`) || message(`check_${check}_unknown`)}</span>
        </li>
      ))}
    </ul>
  );
}

/** How the usual servers are told to serve browser extensions. */
export function Fixes({ fixes }: { readonly fixes: readonly FixView[] }): JSX.Element | null {
  if (fixes.length === 0) return null;
  return (
    <details class="fixes">
      <summary>{message('check_fixes')}</summary>
      {fixes.map(({ server, line }) => (
        <div key={server}>
          <p class="soft">{server}</p>
          <CopyLine text={line} />
        </div>
      ))}
    </details>
  );
}
