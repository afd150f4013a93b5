/** The endpoints that may be asked, the summary on this computer included; which of them is asked first. */

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { message } from '../../shared/i18n.js';
import { Section } from '../parts/page.js';
import { EndpointForm } from './endpoint-form.js';
import { EndpointRow } from './endpoint-row.js';
import type { Settings } from './settings.js';

export function Endpoints({ settings }: { readonly settings: Settings }): JSX.Element {
  const [editing, setEditing] = useState<string>();
  const [added, setAdded] = useState('');
  const { state } = settings;
  const done = (id: string): void => {
    setEditing(undefined);
    setAdded(id);
  };
  return (
    <Section id="endpoints" title={message('options_endpoints')} lead={message('options_endpoints_lead')}>
      <ul class="sheet endpoints">
        {state.endpoints.map((endpoint) => {
          const form = state.settings.endpoints.find(({ id }) => id === endpoint.id);
          return (
            <li key={endpoint.id}>
              {editing === endpoint.id && form !== undefined ? (
                <EndpointForm settings={settings} endpoint={form} onDone={done} />
              ) : (
                <EndpointRow
                  settings={settings}
                  endpoint={endpoint}
                  first={endpoint.id === state.endpoints[0]?.id}
                  added={endpoint.id === added}
                  onEdit={() => setEditing(endpoint.id)}
                />
              )}
            </li>
          );
        })}
        {editing === NEW && (
          <li>
            <EndpointForm settings={settings} endpoint={undefined} onDone={done} />
          </li>
        )}
      </ul>
      {editing !== NEW && (
        <div class="row">
          <button type="button" class="primary" onClick={() => setEditing(NEW)}>
            {message('endpoint_add')}
          </button>
        </div>
      )}
    </Section>
  );
}

/** No endpoint's id: ids have no capital letters. */
const NEW = 'NEW';
