/** What a person sees first: what Scrim does in three steps, a mail to try it on, and what it promises. */

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import type { MountedCard } from '../../content/card/index.js';
import { browser } from '../../shared/browser.js';
import { message } from '../../shared/i18n.js';
import { mountOwnCard } from '../parts/own-card.js';
import { Mark, Section, show } from '../parts/page.js';

/** The action that works with nothing set up. */
const FIRST = 'summarise';

function Welcome(): JSX.Element {
  const shortcut = useShortcut();
  return (
    <>
      <header>
        <Mark size={44} />
        <h1>{message('welcome_title')}</h1>
        <p class="lead">{message('welcome_lead')}</p>
      </header>
      <Section id="steps" title={message('welcome_steps')}>
        <ol class="steps">
          <Step number={1} />
          <Step number={2} more={shortcut === '' ? '' : message('welcome_step2_shortcut', [shortcut])} />
          <Step number={3} />
        </ol>
      </Section>
      <Try />
      <Section id="promise" title={message('welcome_promise')}>
        <p class="soft">{message('welcome_limits')}</p>
        <ul class="promises">
          {[1, 2, 3, 4].map((number) => (
            <li key={number}>
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path d="M3 8.5l3.2 3L13 5" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
              </svg>
              {message(`welcome_promise${number}`)}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="next" title={message('welcome_next')} lead={message('welcome_next_lead')}>
        <div class="row">
          <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
            {message('welcome_settings')}
          </button>
          <a href="pad.html">{message('menu_pad')}</a>
        </div>
      </Section>
    </>
  );
}

function Step({ number, more = '' }: { readonly number: number; readonly more?: string }): JSX.Element {
  return (
    <li>
      <span class="number" aria-hidden="true">
        {number}
      </span>
      <h3>{message(`welcome_step${number}`)}</h3>
      <p class="soft">
        {message(`welcome_step${number}_how`)} {more}
      </p>
    </li>
  );
}

/** A mail with invented people in it, and the card on it. */
function Try(): JSX.Element {
  const place = useRef<HTMLDivElement | null>(null);
  const card = useRef<MountedCard | undefined>(undefined);
  const open = (): void => {
    if (place.current === null) return;
    card.current?.close();
    card.current = mountOwnCard({
      parent: place.current,
      text: message('welcome_mail'),
      action: FIRST,
      onPad: () => void browser.tabs.create({ url: browser.runtime.getURL('pad.html') }),
      onClose: () => (card.current = undefined),
    });
  };
  return (
    <Section id="try" title={message('welcome_try')} lead={message('welcome_try_lead')}>
      <div class="sheet mail">
        <p>{message('welcome_mail')}</p>
        <div class="row">
          <button type="button" class="primary" data-action={FIRST} onClick={open}>
            {message('welcome_try_button')}
          </button>
        </div>
      </div>
      <div ref={place} />
    </Section>
  );
}

/** The keys that ask for a summary, as the browser writes them; empty where none are set. */
function useShortcut(): string {
  const [shortcut, setShortcut] = useState('');
  useEffect(() => {
    void browser.commands.getAll().then((all) => setShortcut(all.find(({ name }) => name === FIRST)?.shortcut ?? ''));
  }, []);
  return shortcut;
}

show('welcome_page', <Welcome />);
