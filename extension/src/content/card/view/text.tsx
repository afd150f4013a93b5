/** The text with its marks: as the person has it, or as it leaves. Each mark is a button; arrow keys go from one to the next. */

import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

import { labelWords, message } from '../../../shared/i18n.js';
import type { MarkView } from '../../../shared/protocol.js';
import { trusted } from '../../trusted.js';
import { type Segment, type Side, segments } from '../segments.js';
import { count, modeWords, noteWords, sideWords, stateWords } from '../words.js';
import type { Context } from './context.js';
import { Button } from './parts.js';

/** UTF-16 code units shown at first, and more at each press: what a browser lays out without a pause. */
const PAGE = 40_000;

interface Props {
  readonly context: Context;
  readonly text: string;
  readonly marks: readonly MarkView[];
  readonly side: Side;
  /** Nothing leaves: the built-in summary reads the text here. */
  readonly builtin: boolean;
  readonly chosen: number | undefined;
  readonly onChoose: (mark: MarkView) => void;
  /** Told where each text node shown begins, so that a selection can be found back. */
  readonly onShown: (starts: ReadonlyMap<Node, number>) => void;
}

export function MarkedText({ context, text, marks, side, builtin, chosen, onChoose, onShown }: Props): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const [limit, setLimit] = useState(PAGE);
  const shown = useMemo(() => segments(text, marks, side, limit), [text, marks, side, limit]);
  useEffect(() => {
    const starts = new Map<Node, number>();
    shown.forEach((segment, index) => {
      const node = box.current?.childNodes[index]?.firstChild;
      if (node !== null && node !== undefined) starts.set(node, segment.start);
    });
    onShown(starts);
  }, [shown, onShown]);
  const reach = shown.reduce((sum, segment) => sum + segment.text.length, 0);
  const first = shown.find(({ mark }) => mark !== undefined)?.mark?.id;
  return (
    <>
      <div class="text" data-part={side} ref={box} dir="auto" role="group" aria-label={sideWords(side, builtin)}>
        {shown.map((segment) =>
          segment.mark === undefined ? (
            <span key={segment.start}>{segment.text}</span>
          ) : (
            <Mark
              key={`mark ${segment.mark.id}`}
              context={context}
              segment={segment}
              mark={segment.mark}
              chosen={segment.mark.id === chosen}
              reachable={segment.mark.id === (chosen ?? first)}
              onChoose={onChoose}
            />
          ),
        )}
      </div>
      {reach < text.length && (
        <p class="note">
          {message('card_shown_part', [count(reach), count(text.length)])}{' '}
          <Button look="quiet" onPress={() => setLimit(limit + PAGE * 5)}>
            {message('card_show_more')}
          </Button>
        </p>
      )}
    </>
  );
}

interface MarkProps {
  readonly context: Context;
  readonly segment: Segment;
  readonly mark: MarkView;
  readonly chosen: boolean;
  readonly reachable: boolean;
  readonly onChoose: (mark: MarkView) => void;
}

/** Not a `<button>`: a selection that goes across one must be able to take its words along. */
function Mark({ context, segment, mark, chosen, reachable, onChoose }: MarkProps): JSX.Element {
  const anchor = useRef<HTMLSpanElement>(null);
  const original = context.conversation.text.slice(mark.source.start, mark.source.end);
  useEffect(() => {
    const element = anchor.current;
    if (element === null) return;
    context.keys.onPress(element, (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return;
      if (event.key === 'Enter' || event.key === ' ') onChoose(mark);
      else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') step(element, 1);
      else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') step(element, -1);
      else return;
      event.preventDefault();
    });
  }, [context, mark, onChoose]);
  const words = [
    ...new Set([segment.text, original, labelWords(mark.label), stateWords(mark), modeWords(mark)].filter(Boolean)),
  ];
  return (
    <span
      ref={anchor}
      dir="auto"
      class={`mark ${mark.state} ${mark.mode}${chosen ? ' chosen' : ''}`}
      role="button"
      tabIndex={reachable ? 0 : -1}
      aria-pressed={chosen}
      aria-label={words.join(', ')}
      title={modeWords(mark)}
      data-label={noteWords(mark, segment.text)}
      onClick={trusted(() => onChoose(mark))}
    >
      {segment.text}
    </span>
  );
}

function step(from: HTMLElement, direction: 1 | -1): void {
  let next = direction === 1 ? from.nextElementSibling : from.previousElementSibling;
  while (next !== null && !next.classList.contains('mark')) {
    next = direction === 1 ? next.nextElementSibling : next.previousElementSibling;
  }
  (next as HTMLElement | null)?.focus();
}
