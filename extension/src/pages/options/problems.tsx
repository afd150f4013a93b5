/** What is wrong with settings, in words. */

import type { JSX } from 'preact';

import { message } from '../../shared/i18n.js';
import type { Problem } from '../../shared/protocol.js';
import { FailureNotice, Notice } from '../parts/notice.js';
import type { Saved } from './settings.js';

/** What is wrong, and what would be right. */
export function problemWords({ code }: Problem): string {
  return message(`problem_${code}`) || message('problem_other', [code]);
}

/** Problems that no field of a form shows, each with the key it is about. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }): JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <Notice tone="bad" title={message('page_not_saved')}>
      <ul>
        {problems.map((problem) => (
          <li key={problem.key}>
            {problemWords(problem)} {problem.key !== '' && <code>{problem.key}</code>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Why a change was not saved; nothing where it was. */
export function Unsaved({ saved }: { readonly saved: Saved | undefined }): JSX.Element | null {
  if (saved?.kind === 'problems') return <Problems problems={saved.problems} />;
  return saved?.kind === 'failed' ? <FailureNotice failure={saved.failure} /> : null;
}
