/** A place to paste text into where no card can be shown. Stores nothing: closing the page forgets it. */

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import type { MountedCard } from '../../content/card/index.js';
import { browser } from '../../shared/browser.js';
import { actionWords, message } from '../../shared/i18n.js';
import { type ActionView, type Handover, PAD_ACTION, PAD_HANDOVER, PAD_WHY } from '../../shared/protocol.js';
import { hello } from '../parts/admin.js';
import { Notice } from '../parts/notice.js';
import { mountOwnCard } from '../parts/own-card.js';
import { Mark, show } from '../parts/page.js';

const asked = new URLSearchParams(location.search);

function Pad(): JSX.Element {
  const [text, setText] = useState('');
  const [unseen, setUnseen] = useState(false);
  const [actions, setActions] = useState<readonly ActionView[]>([]);
  const box = useRef<HTMLTextAreaElement | null>(null);
  const place = useRef<HTMLDivElement | null>(null);
  const card = useRef<MountedCard | undefined>(undefined);
  const open = (action: string, about: string): void => {
    if (place.current === null) return;
    card.current?.close();
    card.current = mountOwnCard({
      parent: place.current,
      text: about,
      action,
      onPad: () => box.current?.focus(),
      onClose: () => (card.current = undefined),
    });
    card.current.host.scrollIntoView({ block: 'nearest' });
  };
  useEffect(() => {
    void hello().then((event) => setActions(event.kind === 'state' ? event.actions : []));
    void takeHandover().then((handed) => {
      if (handed === undefined) {
        box.current?.focus();
        return;
      }
      setText(handed.text);
      setUnseen(!handed.seen);
      const action = asked.get(PAD_ACTION);
      // Words that the person may not have seen wait until they have been looked at here.
      if (action !== null && handed.seen) open(action, handed.text);
    });
  }, []);
  const why = message(`pad_why_${asked.get(PAD_WHY) ?? ''}`);
  const empty = text.trim() === '';
  return (
    <>
      <div class="head">
        <Mark size={28} />
        <h1>{message('pad_title')}</h1>
      </div>
      {why !== '' && <Notice tone="warn" title={why} />}
      {unseen && <Notice tone="warn" title={message('pad_unseen')} />}
      <section aria-labelledby="pad-label">
        <label id="pad-label" class="lead" for="pad-text">
          {message('pad_lead')}
        </label>
        <textarea
          id="pad-text"
          ref={box}
          rows={12}
          dir="auto"
          spellcheck={false}
          autocomplete="off"
          placeholder={message('pad_placeholder')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <div class="row">
          {actions.map((action, index) => (
            <button
              type="button"
              key={action.id}
              data-action={action.id}
              class={index === 0 ? 'primary' : ''}
              disabled={empty}
              onClick={() => open(action.id, text)}
            >
              {actionWords(action)}
            </button>
          ))}
        </div>
        <p class="soft">{message('pad_private')}</p>
      </section>
      <div ref={place} />
    </>
  );
}

/** Takes what the background handed over; it is gone from storage before it is shown. */
async function takeHandover(): Promise<Handover | undefined> {
  const { [PAD_HANDOVER]: handed } = await browser.storage.session.get(PAD_HANDOVER);
  await browser.storage.session.remove(PAD_HANDOVER);
  const { text, seen }: Partial<Record<keyof Handover, unknown>> = { ...(handed as object | undefined) };
  return typeof text === 'string' && text !== '' ? { text, seen: seen === true } : undefined;
}

show('pad_title', <Pad />);
