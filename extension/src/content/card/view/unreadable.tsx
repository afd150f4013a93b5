/** The card when there is nothing to work with: why, and the way round. */

import type { JSX } from 'preact';

import { message } from '../../../shared/i18n.js';
import type { OwnPage } from '../../../shared/protocol.js';
import type { Unreadable } from '../../selection/index.js';
import { Button, Glyph } from './parts.js';

interface Props {
  readonly why: Unreadable | 'failed';
  readonly open: (page: OwnPage) => void;
  readonly close: () => void;
}

export function UnreadableCard({ why, open, close }: Props): JSX.Element {
  return (
    <div class="card unreadable" data-card="" data-state="unreadable">
      <div class="head">
        <Glyph />
        <h2 class="title">{message('card_name')}</h2>
        <span class="spring" />
      </div>
      <div class="content">
        <div class="trouble" data-part="failure" data-code={why}>
          <p class="what">{message(`card_unreadable_${why}`)}</p>
          <p>{message(`card_unreadable_${why}_hint`)}</p>
        </div>
        <div class="actions">
          {why !== 'password' && (
            <Button look="primary" does="pad" onPress={() => open('pad')}>
              {message('card_open_pad')}
            </Button>
          )}
          <Button does="close" onPress={close}>
            {message('card_close')}
          </Button>
        </div>
      </div>
    </div>
  );
}
