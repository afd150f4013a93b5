/** What the organisation has set, told before anything that cannot be changed because of it. */

import type { JSX } from 'preact';

import { message } from '../../shared/i18n.js';
import type { ManagedView } from '../../shared/protocol.js';
import { Notice } from '../parts/notice.js';
import { problemWords } from './problems.js';

export function Managed({ managed }: { readonly managed: ManagedView }): JSX.Element | null {
  const { keys, problems, stopped } = managed;
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
          <p>
            {keys.map((key) => (
              <code key={key}>{key} </code>
            ))}
          </p>
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
