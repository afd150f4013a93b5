/** What is looked for, with an example of each, and what becomes of it. Each choice is saved at once. */

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { labelWords, message } from '../../shared/i18n.js';
import type { LabelInfo, SettingsForm } from '../../shared/protocol.js';
import { Section } from '../parts/page.js';
import { byCountry, type Group, grouped } from './groups.js';
import { Lock } from './managed.js';
import { Unsaved } from './problems.js';
import type { Saved, Settings } from './settings.js';

export function Labels({ settings }: { readonly settings: Settings }): JSX.Element {
  const [search, setSearch] = useState('');
  const [saved, setSaved] = useState<Saved>();
  const sought = search.trim().toLowerCase();
  const shown = settings.state.labels.filter((info) =>
    [labelWords(info.label), info.label, info.example].some((text) => text.toLowerCase().includes(sought)),
  );
  const { settings: form } = settings.state;
  const countries = byCountry(shown);
  const changed = ({ label }: LabelInfo): boolean => form.labels.some((other) => other.label === label);
  const choose = async ({ label, defaultHandling }: LabelInfo, handling: string): Promise<void> => {
    setSaved(undefined);
    setSaved(await settings.save((form) => withHandling(form, label, handling === defaultHandling ? '' : handling)));
  };
  return (
    <Section id="labels" title={message('options_labels')} lead={message('options_labels_lead')}>
      <Lock managed={settings.state.managed} of={['labels', 'labelsFor', 'mayRelease', 'preset', 'thresholds']} />
      <div class="row">
        <input
          type="search"
          class="search"
          aria-label={message('labels_search')}
          placeholder={message('labels_search')}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <span class="soft" role="status">
          {sought !== '' && message('labels_found', [String(shown.length)])}
          {sought === '' && saved?.kind === 'saved' && message('page_saved')}
        </span>
      </div>
      <Unsaved saved={saved} />
      {grouped(shown).map((group) => (
        <Table key={group.id} group={group} form={form} onChoose={choose} caption />
      ))}
      {countries.length > 0 && <h3>{message('labels_by_country')}</h3>}
      {countries.map((group) => (
        <details key={group.id} class="country" open={sought !== '' || group.labels.some(changed)}>
          <summary>
            {group.title} <span class="soft">{group.labels.map(({ label }) => labelWords(label)).join(' · ')}</span>
          </summary>
          <Table group={group} form={form} onChoose={choose} />
        </details>
      ))}
    </Section>
  );
}

interface TableProps {
  readonly group: Group;
  readonly form: SettingsForm;
  readonly onChoose: (info: LabelInfo, handling: string) => Promise<void>;
  /** Whether the group's title stands above it. */
  readonly caption?: boolean;
}

function Table({ group, form, onChoose, caption }: TableProps): JSX.Element {
  return (
    <table class="sheet labels">
      <caption class={caption ? '' : 'unseen'}>{group.title}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{message('labels_what')}</th>
          <th scope="col">{message('labels_example')}</th>
          <th scope="col">{message('labels_handling')}</th>
        </tr>
      </thead>
      <tbody>
        {group.labels.map((info) => (
          <Row key={info.label} info={info} form={form} onChoose={onChoose} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Pick<TableProps, 'form' | 'onChoose'> {
  readonly info: LabelInfo;
}

function Row({ info, form, onChoose }: RowProps): JSX.Element {
  const { label, example, defaultHandling, loosest, managed, managedFor, choices } = info;
  const handling = form.labels.find((other) => other.label === label)?.handling ?? defaultHandling;
  const words = labelWords(label);
  return (
    <tr class={handling === defaultHandling ? '' : 'changed'}>
      <th scope="row">
        {words} {managed && <span class="tag">{message('managed_by')}</span>}
        {managedFor.map(({ trust, handling }) => (
          <span class="soft" key={trust}>
            {' '}
            {message(`managed_for_${trust}`, [message(`handling_${handling}`)])}
          </span>
        ))}
      </th>
      <td class="example">{example !== '' && <code dir="auto">{example}</code>}</td>
      <td>
        <select
          aria-label={message('labels_handling_of', [words])}
          value={choices.includes(handling) ? handling : loosest}
          disabled={choices.length === 1}
          onChange={(event) => void onChoose(info, event.currentTarget.value)}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {message(`handling_${choice}`)}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}

/** `handling` empty: the default. */
function withHandling(form: SettingsForm, label: string, handling: string): SettingsForm {
  const others = form.labels.filter((other) => other.label !== label);
  return { ...form, labels: handling === '' ? others : [...others, { label, handling }] };
}
