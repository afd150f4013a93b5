/** After the fact: the text as it left, for those who want to look again. */

import type { JSX } from 'preact';

import { message } from '../../../shared/i18n.js';
import type { Preview } from '../state.js';
import { Fold } from './parts.js';

export function SentView({ preview }: { readonly preview: Preview }): JSX.Element {
  return (
    <div class="folds">
      <Fold title={message('card_sent')}>
        <pre class="body" tabIndex={0} dir="auto">
          {preview.outgoing.slice(0, 100_000)}
        </pre>
      </Fold>
    </div>
  );
}
