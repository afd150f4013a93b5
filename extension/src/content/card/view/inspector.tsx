/** What one mark is, why it was found, what stood there, and the person's say over it. */

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { labelWords, message } from '../../../shared/i18n.js';
import type { MarkView, ReleaseReason } from '../../../shared/protocol.js';
import { modeWords, placesWords, stateWords } from '../words.js';
import { Button } from './parts.js';

interface Props {
  readonly mark: MarkView;
  readonly original: string;
  /** How many places the same decision concerns. */
  readonly places: number;
  readonly busy: boolean;
  /** The organisation wants to know why something leaves in clear. */
  readonly asksReason: boolean;
  readonly onRelease: (reason: ReleaseReason | null) => void;
  readonly onRedact: () => void;
}

const REASONS: readonly ReleaseReason[] = ['notSensitive', 'needed', 'public'];

export function Inspector({ mark, original, places, busy, asksReason, onRelease, onRedact }: Props): JSX.Element {
  const [asking, setAsking] = useState(false);
  const hidden = mark.state === 'redacted' || mark.state === 'asked';
  // Something of it leaves: the person may have nothing of it leave.
  const partly = mark.state === 'redacted' && (mark.mode === 'generalise' || mark.mode === 'mask');
  return (
    <div class="inspector">
      <div class="facts">
        <p class="pair">
          <bdi class="original">{original}</bdi>
          {hidden && (
            <>
              <span class="arrow" aria-hidden="true">
                →
              </span>
              <bdi class="placeholder">
                {mark.replacement === '' ? message('card_nothing_in_place') : mark.replacement}
              </bdi>
            </>
          )}
        </p>
        <p class="why">
          {[
            labelWords(mark.label),
            mark.state === 'redacted' ? '' : stateWords(mark),
            modeWords(mark),
            whyWords(mark),
            places > 1 ? placesWords(places) : '',
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      {hidden &&
        !asking &&
        (mark.releasable ? (
          <Button does="release" disabled={busy} onPress={() => (asksReason ? setAsking(true) : onRelease(null))}>
            {places > 1 ? message('card_release_all', [String(places)]) : message('card_release')}
          </Button>
        ) : (
          !partly && <span class="why">{message('card_not_releasable')}</span>
        ))}
      {hidden && asking && (
        <div class="reasons" role="group" aria-label={message('card_reason')}>
          <span class="why">{message('card_reason')}</span>
          {REASONS.map((reason) => (
            <Button key={reason} does={`reason-${reason}`} disabled={busy} onPress={() => onRelease(reason)}>
              {message(`reason_${reason}`)}
            </Button>
          ))}
          <Button look="quiet" does="keep-hidden" onPress={() => setAsking(false)}>
            {message('card_reason_cancel')}
          </Button>
        </div>
      )}
      {(mark.state === 'asked' || partly) && !asking && (
        <Button does="redact" disabled={busy} onPress={onRedact}>
          {message(partly ? 'card_hide_whole' : 'card_keep_hidden')}
        </Button>
      )}
      {(mark.state === 'released' || mark.state === 'allowed') && (
        <Button does="redact" disabled={busy} onPress={onRedact}>
          {message('card_redact')}
        </Button>
      )}
    </div>
  );
}

function whyWords({ why }: MarkView): string {
  if (why === null || why === undefined) return message('card_why_person');
  const parts = [why.recognizer, ...why.checks];
  if (why.words.length > 0)
    parts.push(
      message('card_why_words', [
        why.words
          .slice(0, 4)
          .map((word) => `“${word}”`)
          .join(', '),
      ]),
    );
  return parts.join(', ');
}
