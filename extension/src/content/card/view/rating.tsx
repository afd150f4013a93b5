/** Whether the answer helped: a thumb up or down, kept in the record without a word of the answer. */

import type { JSX } from 'preact';

import { message } from '../../../shared/i18n.js';
import type { Context } from './context.js';
import { Button } from './parts.js';

interface Props {
  readonly context: Context;
  /** What was said and kept; `null`: it could not be kept; `undefined`: nothing was said yet. */
  readonly rated: boolean | null | undefined;
  /** It could not be kept yet, and may be said again. */
  readonly again: boolean | undefined;
}

export function Rating({ context, rated, again }: Props): JSX.Element {
  const rate = (good: boolean): void => context.conversation.rate(good);
  const lost = again === true ? 'card_rating_lost' : 'card_rating_never';
  const said = rated === null ? lost : rated === undefined ? 'card_rating' : 'card_rating_thanks';
  return (
    <div class="rating" data-part="rating" data-rated={String(rated ?? '')}>
      <span role="status">{message(said)}</span>
      <Button
        look="quiet"
        does="rate-good"
        label={message('card_rating_good')}
        pressed={rated === true}
        onPress={() => rate(true)}
      >
        <Thumb />
      </Button>
      <Button
        look="quiet"
        does="rate-bad"
        label={message('card_rating_bad')}
        pressed={rated === false}
        onPress={() => rate(false)}
      >
        <Thumb down />
      </Button>
    </div>
  );
}

function Thumb({ down = false }: { readonly down?: boolean }): JSX.Element {
  return (
    <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
      <path
        d="M5 7l2.6-5c1 0 1.7.7 1.7 1.6V6h3.2c.8 0 1.4.7 1.2 1.5l-1 4.6c-.1.6-.6.9-1.2.9H5M5 7v6H2.5V7z"
        transform={down ? 'rotate(180 8 8)' : ''}
        fill="none"
        stroke="currentColor"
        stroke-width="1.3"
        stroke-linejoin="round"
      />
    </svg>
  );
}
