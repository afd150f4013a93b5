/** What the organisation has set, told before anything that cannot be changed because of it. */

import type { JSX } from 'preact';

import { message } from '../../shared/i18n.js';
import type { ManagedView } from '../../shared/protocol.js';
import { Notice } from '../parts/notice.js';
import { problemWords } from './problems.js';

export function Managed({ managed }: { readonly managed: ManagedView }): JSX.Element | null {
  const { keys, since, problems, stopped } = managed;
  if (keys.length === 0 && problems.length === 0) return null;
  return (
    <Notice
      tone={stopped || problems.length > 0 ? 'warn' : 'good'}
      title={message(stopped ? 'failure_stopped' : 'managed_title')}
    >
      {stopped && <p>{message('failure_stopped_hint')}</p>}
      <p>{message('managed_what')}</p>
      {keys.length > 0 && (
        <details>
          <summary>{message('managed_keys')}</summary>
          <ul>
            {keys.map((key) => (
              <li key={key}>
                <code>{key}</code> {sinceWords(since.find((set) => set.key === key)?.since)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {problems.length > 0 && (
        <>
          <p>{message('managed_problems')}</p>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.key} ${problem.code}`}>
                {problemWords(problem)} <code>{problem.key}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

/** Since when a key is set, as far as this browser has seen. */
function sinceWords(since: number | undefined): string {
  return since === undefined
    ? ''
    : message('managed_since', [new Date(since).toLocaleDateString(undefined, { dateStyle: 'medium' })]);
}

/** Why something cannot be changed here: who set it, under which key, since when. Nothing where none of these keys is set. */
export function Lock({
  managed,
  of,
}: {
  readonly managed: ManagedView;
  readonly of: readonly string[];
}): JSX.Element | null {
  const set = managed.since.filter(({ key }) => of.includes(key));
  if (set.length === 0) return null;
  return (
    <ul class="soft locks">
      {set.map(({ key, since }) => (
        <li key={key}>
          {message('managed_lock')} <code>{key}</code> {sinceWords(since)}
        </li>
      ))}
    </ul>
  );
}
