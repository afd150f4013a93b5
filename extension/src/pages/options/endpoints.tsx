/** The endpoints that may be asked, the summary on this computer included; which of them is asked first. */

import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';

import { message } from '../../shared/i18n.js';
import { Section } from '../parts/page.js';
import { EndpointForm } from './endpoint-form.js';
import { EndpointRow } from './endpoint-row.js';
import { Lock } from './managed.js';
import type { Settings } from './settings.js';

export function Endpoints({ settings }: { readonly settings: Settings }): JSX.Element {
  const [editing, setEditing] = useState<string>();
  const [closed, setClosed] = useState('');
  const { state } = settings;
  const { ownEndpoints, keys, stopped } = state.managed;
  const givenUp = useRef(false);
  // A form that closes takes the focus with it: to the endpoint's row, or back to the button that began a new one.
  const done = (id: string): void => {
    setEditing(undefined);
    setClosed(id);
    givenUp.current = id === '';
  };
  const focusIfGivenUp = (button: HTMLButtonElement | null): void => {
    if (givenUp.current) button?.focus();
    givenUp.current = false;
  };
  return (
    <Section id="endpoints" title={message('options_endpoints')} lead={message('options_endpoints_lead')}>
      <Lock managed={state.managed} of={['endpoints', 'ownEndpoints', 'defaultEndpoint']} />
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
                  fixed={keys.includes('defaultEndpoint')}
                  closed={endpoint.id === closed}
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
      {ownEndpoints !== 'any' && <p class="soft">{message(`managed_own_${ownEndpoints}`)}</p>}
      {editing !== NEW && ownEndpoints !== 'none' && !stopped && (
        <div class="row">
          <button type="button" class="primary" ref={focusIfGivenUp} onClick={() => setEditing(NEW)}>
            {message('endpoint_add')}
          </button>
        </div>
      )}
    </Section>
  );
}

/** No endpoint's id: ids have no capital letters. */
const NEW = 'NEW';
