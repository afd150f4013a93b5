/** The toolbar button's window: asks about the selection in the tab below it, and says how Scrim stands. */

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { browser } from '../../shared/browser.js';
import { actionWords, message } from '../../shared/i18n.js';
import { type ActionView, type Ask, type AuditLine, type Failure, RECORD_PROBLEM } from '../../shared/protocol.js';
import { ask, type EngineState, hello } from '../parts/admin.js';
import { Entries } from '../parts/entries.js';
import { Mark, show } from '../parts/page.js';
import { Status } from './status.js';

/** The last questions shown. */
const LAST = 5;

function Popup(): JSX.Element {
  const [state, setState] = useState<EngineState>();
  const [failure, setFailure] = useState<Failure>();
  const [entries, setEntries] = useState<readonly AuditLine[]>();
  const [unrecorded, setUnrecorded] = useState(false);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const event = await hello();
      if (event.kind === 'state') setState(event);
      if (event.kind === 'failed') setFailure(event.failure);
      const recent = await ask({ kind: 'recent', limit: LAST, outcome: '', action: '' });
      if (recent.kind === 'recent') setEntries(recent.entries);
      setUnrecorded(RECORD_PROBLEM in (await browser.storage.session.get(RECORD_PROBLEM)));
    };
    void look();
  }, []);
  return (
    <>
      <header>
        <Mark size={20} />
        <h1>{message('extension_short_name')}</h1>
      </header>
      <Status state={state} failure={failure} unrecorded={unrecorded} />
      <Actions actions={state?.actions ?? []} />
      {state !== undefined && entries !== undefined && (
        <section aria-labelledby="recent">
          <h2 id="recent">{message('popup_recent')}</h2>
          <Entries entries={entries} endpoints={state.endpoints} />
        </section>
      )}
      <footer>
        <button type="button" class="link" onClick={() => void openPad()}>
          {message('popup_pad')}
        </button>
        <button type="button" class="link" onClick={() => void openSettings()}>
          {message('popup_settings')}
        </button>
      </footer>
    </>
  );
}

function Actions({ actions }: { readonly actions: readonly ActionView[] }): JSX.Element {
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{message('popup_ask')}</h2>
      <p class="lead">{message('popup_ask_how')}</p>
      <div class="actions">
        {actions.map((action, index) => (
          <button
            type="button"
            key={action.id}
            data-action={action.id}
            class={index === 0 ? 'primary' : ''}
            onClick={() => void askHere(action.id)}
          >
            {actionWords(action)}
          </button>
        ))}
      </div>
    </section>
  );
}

/** The background asks: this window closes as soon as the page has the focus. */
async function askHere(action: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  const request: Ask = { kind: 'ask', action, tab: tab.id };
  await browser.runtime.sendMessage(request);
  window.close();
}

async function openPad(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('pad.html') });
  window.close();
}

async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}

show('extension_short_name', <Popup />);
