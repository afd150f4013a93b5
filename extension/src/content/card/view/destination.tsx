/** Where it goes, always in sight; with several approved endpoints, the choice among them. */

import type { JSX } from 'preact';

import { message } from '../../../shared/i18n.js';
import type { EndpointView } from '../../../shared/protocol.js';
import { endpointWords } from '../words.js';
import type { Context } from './context.js';
import { Button, Choice } from './parts.js';

interface Props {
  readonly context: Context;
  readonly endpoint: EndpointView;
  /** Those that can be chosen now; none once something was sent. */
  readonly endpoints?: readonly EndpointView[];
  /** Ids of the roles that the organisation gives this person. */
  readonly roles?: readonly string[];
}

export function Destination({ context, endpoint, endpoints = [], roles = [] }: Props): JSX.Element {
  const choice = endpoints.length > 1;
  return (
    <div class={`destination${endpoint.builtin ? ' device' : ''}`}>
      <span class="to">{message(endpoint.builtin ? 'card_stays' : 'card_to')}</span>
      {choice ? (
        <Choice
          look="endpoint"
          label={message('card_endpoint')}
          value={endpoint.id}
          options={endpoints.map((each) => ({ value: each.id, text: endpointWords(each) }))}
          onChoose={(id) => context.conversation.change({ endpoint: id })}
        />
      ) : (
        <b>{endpointWords(endpoint)}</b>
      )}
      {endpoint.builtin ? (
        <>
          <span class="origin">{message('card_extractive')}</span>
          {!choice && (
            <Button look="quiet" onPress={() => context.open('settings')}>
              {message('card_set_up')}
            </Button>
          )}
        </>
      ) : (
        <span class="origin" dir={endpoint.browser ? 'auto' : 'ltr'}>
          {endpoint.browser ? message('endpoint_browser_where') : endpoint.origin}
        </span>
      )}
      {roles.length > 0 && (
        <span class="origin" data-part="role">
          {message('identity_role')} {roles.join(', ')}
        </span>
      )}
    </div>
  );
}
