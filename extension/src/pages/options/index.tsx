/** The settings: endpoints, what is replaced, own words, own actions, the record. */

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { browser } from '../../shared/browser.js';
import { message } from '../../shared/i18n.js';
import { ConfirmButton } from '../parts/confirm.js';
import { FailureNotice, Notice } from '../parts/notice.js';
import { Mark, show } from '../parts/page.js';
import { Endpoints } from './endpoints.js';
import { Identity } from './identity.js';
import { Labels } from './labels.js';
import { Managed } from './managed.js';
import { OwnActions } from './own-actions.js';
import { problemWords, Unsaved } from './problems.js';
import { Record } from './record.js';
import { type Saved, type Settings, useSettings } from './settings.js';
import { Terms } from './terms.js';

function Options(): JSX.Element {
  const settings = useSettings();
  return (
    <>
      <div class="head">
        <Mark size={28} />
        <h1>{message('options_title')}</h1>
        <span class="soft">{browser.runtime.getManifest().version}</span>
      </div>
      {settings === undefined && <p class="soft">{message('popup_waking')}</p>}
      {settings !== undefined && 'code' in settings && <FailureNotice failure={settings} />}
      {settings !== undefined && 'state' in settings && <Loaded settings={settings} />}
    </>
  );
}

function Loaded({ settings }: { readonly settings: Settings }): JSX.Element {
  const { problems } = settings.state;
  if (problems.length > 0)
    return (
      <>
        <Managed managed={settings.state.managed} />
        <Unreadable settings={settings} />
      </>
    );
  return (
    <>
      <nav aria-label={message('options_title')}>
        {(['endpoints', 'labels', 'words', 'actions', 'record'] as const).map((part) => (
          <a key={part} href={`#${part}`}>
            {message(`options_${part}`)}
          </a>
        ))}
      </nav>
      <Managed managed={settings.state.managed} />
      <Identity settings={settings} />
      <Endpoints settings={settings} />
      <Labels settings={settings} />
      <Terms settings={settings} />
      <OwnActions settings={settings} />
      <Record settings={settings} />
    </>
  );
}

/** Stored settings that cannot be read: nothing is asked until the person starts over. */
function Unreadable({ settings }: { readonly settings: Settings }): JSX.Element {
  const [saved, setSaved] = useState<Saved>();
  const startOver = async (): Promise<void> =>
    setSaved(
      await settings.save(() => ({
        endpoints: [],
        defaultEndpoint: '',
        labels: [],
        terms: [],
        prompts: [],
        record: true,
      })),
    );
  return (
    <Notice tone="bad" title={message('failure_settingsUnreadable')}>
      <p>{message('options_unreadable')}</p>
      <ul>
        {settings.state.problems.map((problem) => (
          <li key={problem.key}>
            {problemWords(problem)} {problem.key !== '' && <code>{problem.key}</code>}
          </li>
        ))}
      </ul>
      <div class="row">
        <ConfirmButton
          words={message('options_start_over')}
          question={message('options_start_over_question')}
          onConfirm={() => void startOver()}
        />
      </div>
      <Unsaved saved={saved} />
    </Notice>
  );
}

show('options_title', <Options />);
