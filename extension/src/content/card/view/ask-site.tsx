/** Asks whether text of this site may be used at all, where the organisation wants that asked each time. */

import type { JSX } from 'preact';

import { message } from '../../../shared/i18n.js';
import type { Context } from './context.js';
import { Button } from './parts.js';

export function AskSite({ context, ready }: { readonly context: Context; readonly ready: boolean }): JSX.Element {
  return (
    <div class="actions">
      <p class="note warn" data-part="ask-site">
        {message('card_ask_site')}
      </p>
      <Button look="primary" does="agree" disabled={!ready} onPress={() => context.conversation.agreeSite()}>
        {message('card_agree_site')}
      </Button>
      <Button look="quiet" does="cancel" onPress={context.close}>
        {message('card_cancel')}
      </Button>
    </div>
  );
}
