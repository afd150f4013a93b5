/** The person's own words to replace: code names, customers, projects. */

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { labelWords, message } from '../../shared/i18n.js';
import type { Problem, TermForm } from '../../shared/protocol.js';
import { FailureNotice, Notice } from '../parts/notice.js';
import { Section } from '../parts/page.js';
import { Lock } from './managed.js';
import { Problems, problemWords } from './problems.js';
import type { Saved, Settings } from './settings.js';
import { KINDS, parseWords, printWords, unknownKinds } from './words.js';

export function Terms({ settings }: { readonly settings: Settings }): JSX.Element {
  const stored = printWords(settings.state.settings.terms);
  const [text, setText] = useState(stored);
  const [asked, setAsked] = useState<readonly TermForm[]>([]);
  const [saved, setSaved] = useState<Saved>();
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  const save = async (): Promise<void> => {
    const slips = unknownKinds(text);
    setUnknown(slips);
    if (slips.length > 0) return;
    const terms = parseWords(text);
    setAsked(terms);
    setSaved(await settings.save((form) => ({ ...form, terms })));
  };
  const kinds = KINDS.map((kind) => labelWords(kind)).join(', ');
  return (
    <Section id="words" title={message('options_words')} lead={message('options_words_lead')}>
      <Lock managed={settings.state.managed} of={['terms', 'allow']} />
      <form
        class="sheet words"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label for="own-words">{message('words_label')}</label>
        <textarea
          id="own-words"
          rows={6}
          dir="auto"
          spellcheck={false}
          placeholder={message('words_example')}
          aria-describedby="own-words-how"
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setSaved(undefined);
            setUnknown([]);
          }}
        />
        <p id="own-words-how" class="soft">
          {message('words_how', [kinds])}
        </p>
        {settings.state.managed.terms > 0 && (
          <p class="soft">{message('managed_words', [String(settings.state.managed.terms)])}</p>
        )}
        <div role="status">
          {unknown.length > 0 && (
            <Notice tone="bad" title={message('page_not_saved')}>
              <ul>
                {unknown.map((said) => (
                  <li key={said}>{message('words_unknown_kind', [said, kinds])}</li>
                ))}
              </ul>
            </Notice>
          )}
          {saved?.kind === 'saved' && <p class="soft">{message('page_saved')}</p>}
          {saved?.kind === 'problems' && <Wrong problems={saved.problems} terms={asked} />}
          {saved?.kind === 'failed' && <FailureNotice failure={saved.failure} />}
        </div>
        <div class="row">
          <button type="submit" class="primary" disabled={text === stored}>
            {message('page_save')}
          </button>
        </div>
      </form>
    </Section>
  );
}

/** Each problem beside the word it is about; the rest as they come. */
function Wrong({
  problems,
  terms,
}: {
  readonly problems: readonly Problem[];
  readonly terms: readonly TermForm[];
}): JSX.Element {
  const about = terms.flatMap((term, place) => {
    const problem = problems.find(({ key }) => key.startsWith(`terms[${place}]`));
    return problem === undefined ? [] : [{ term, problem }];
  });
  if (about.length === 0) return <Problems problems={problems} />;
  return (
    <Notice tone="bad" title={message('page_not_saved')}>
      <ul>
        {about.map(({ term, problem }) => (
          <li key={problem.key}>
            <b dir="auto">{term.text}</b>: {problemWords(problem)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
