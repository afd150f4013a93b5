/** What will leave, before it leaves: the text on either side, its marks, a wish, and the very bytes. */

import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import { message } from '../../../shared/i18n.js';
import type { MarkView, RequestView } from '../../../shared/protocol.js';
import { rangeBetween, type Side, type Starts, trimRange } from '../segments.js';
import type { Preview } from '../state.js';
import { count, sideWords, tally } from '../words.js';
import type { Context } from './context.js';
import { Inspector } from './inspector.js';
import { Missed } from './missed.js';
import { Button, Fold } from './parts.js';
import { MarkedText } from './text.js';
import { Wish } from './wish.js';

interface Props {
  readonly context: Context;
  readonly preview: Preview;
  readonly busy: boolean;
}

export function PreviewView({ context, preview, busy }: Props): JSX.Element {
  const { conversation } = context;
  const [side, setSide] = useState<Side>('outgoing');
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const starts = useRef<Starts>(new Map());
  const onShown = useCallback((shown: Starts) => void (starts.current = shown), []);
  const onChoose = useCallback(
    (mark: MarkView) => setChosen((before) => (before === mark.id ? undefined : mark.id)),
    [],
  );
  const mark = preview.marks.find(({ id }) => id === chosen);
  const missed = useSelection(context, () => (side === 'source' ? starts.current : undefined), conversation.text);
  const { builtin } = preview.endpoint;
  const words = tally(preview.marks);
  return (
    <>
      <div class="bar">
        <div class="sides" role="group" aria-label={message('card_sides')}>
          <Button look="quiet" does="outgoing" pressed={side === 'outgoing'} onPress={() => setSide('outgoing')}>
            {sideWords('outgoing', builtin)}
          </Button>
          <Button look="quiet" does="source" pressed={side === 'source'} onPress={() => setSide('source')}>
            {sideWords('source', builtin)}
          </Button>
        </div>
        <p class="tally">{words === '' ? message('card_nothing_found') : message('card_hidden_list', [words])}</p>
      </div>
      <div class={`paper${busy ? ' busy' : ''}`} aria-busy={busy}>
        <MarkedText
          context={context}
          text={side === 'source' ? conversation.text : preview.outgoing}
          marks={preview.marks}
          side={side}
          builtin={builtin}
          chosen={chosen}
          onChoose={onChoose}
          onShown={onShown}
        />
        {mark !== undefined && (
          <Inspector
            key={`${mark.id} ${mark.state}`}
            mark={mark}
            original={conversation.text.slice(mark.source.start, mark.source.end)}
            places={preview.marks.filter(({ placeholder }) => placeholder === mark.placeholder).length}
            busy={busy}
            asksReason={preview.asksReason}
            onRelease={(reason) => conversation.release(mark.id, reason)}
            onRedact={() => conversation.redact(mark.id)}
          />
        )}
        {missed !== undefined && (
          <div class="inspector">
            <p class="pair">
              <bdi class="original">{conversation.text.slice(missed.start, missed.end)}</bdi>
            </p>
            <Button disabled={busy} onPress={() => conversation.mark(missed)}>
              {message('card_hide_too')}
            </Button>
          </div>
        )}
      </div>
      <Notes context={context} preview={preview} />
      {!builtin && <Wish context={context} sent={preview.wish} />}
      <div class="folds">
        <Missed context={context} busy={busy} onLook={() => setSide('source')} />
        {preview.request !== null && (
          <Fold title={message('card_everything')}>
            <Everything requests={[preview.request, ...preview.further]} />
          </Fold>
        )}
      </div>
    </>
  );
}

/** Every byte, request by request. */
function Everything({ requests }: { readonly requests: readonly RequestView[] }): JSX.Element {
  const [limit, setLimit] = useState(LONGEST_BODY);
  const of = requests.length;
  return (
    <>
      {requests.map(({ url, body }, index) => (
        <div key={body}>
          <p class="address" dir="ltr">
            {of > 1 && `${index + 1}/${of} · `}
            {url === '' ? message('endpoint_browser_where') : `POST ${url}`}
          </p>
          <pre class="body" tabIndex={0} dir="ltr">
            {body.slice(0, limit)}
          </pre>
          {body.length > limit && (
            <p class="note">
              {message('card_shown_part', [count(limit), count(body.length)])}{' '}
              <Button look="quiet" onPress={() => setLimit(limit * 5)}>
                {message('card_show_more')}
              </Button>
            </p>
          )}
        </div>
      ))}
      {of > 1 && <p class="note">{message('card_together_what')}</p>}
    </>
  );
}

/** UTF-16 code units of a body that are laid out at once. */
const LONGEST_BODY = 100_000;

/** What the person should know about how much of the selection this is. */
export function Notes({
  context,
  preview: { share, namesOff, otherScript, further },
}: {
  readonly context: Context;
  readonly preview: Preview;
}): JSX.Element {
  const all: [part: string, note: string][] = [
    ['names', namesOff ? message('card_names_off') : ''],
    ['names', otherScript ? message('card_other_script') : ''],
    ['parts', further.length > 0 ? message('card_in_parts', [count(further.length + 1)]) : ''],
    ['share', share.taken < share.total ? message('card_share', [count(share.taken), count(share.total)]) : ''],
    ['share', context.cut ? message('card_cut', [count(context.conversation.text.length)]) : ''],
    ['share', context.hidden > 0 ? message('card_unseen', [count(context.hidden)]) : ''],
  ];
  const notes = all.filter(([, note]) => note !== '');
  return (
    <>
      {notes.map(([part, note]) => (
        <p class="note" data-part={part} key={note}>
          {note}
        </p>
      ))}
    </>
  );
}

/** The words the person has selected in their own text, as a range of it. */
function useSelection(
  context: Context,
  starts: () => Starts | undefined,
  text: string,
): { start: number; end: number } | undefined {
  const [range, setRange] = useState<{ start: number; end: number } | undefined>(undefined);
  const look = useRef(starts);
  look.current = starts;
  useEffect(() => {
    const document = context.host.ownerDocument;
    const update = (): void => {
      const shown = look.current();
      const selected = shown === undefined ? undefined : selectionIn(context.root, document);
      const found =
        shown === undefined || selected === undefined
          ? undefined
          : rangeBetween(selected.from, selected.to, shown, text.length);
      const next = found === undefined ? undefined : trimRange(text, found);
      setRange((before) => (before?.start === next?.start && before?.end === next?.end ? before : next));
    };
    const done = new AbortController();
    // The browser's own notice; a script's imitation of it only makes us look again.
    document.addEventListener('selectionchange', update, { signal: done.signal });
    return () => done.abort();
  }, [context, text]);
  return range;
}

function selectionIn(
  root: ShadowRoot,
  document: Document,
): { from: { node: Node; offset: number }; to: { node: Node; offset: number } } | undefined {
  const selection = document.getSelection();
  const own = (root as ShadowRoot & { getSelection?: () => Selection | null }).getSelection?.();
  const range =
    selection?.getComposedRanges?.({ shadowRoots: [root] })[0] ?? (own?.rangeCount ? own.getRangeAt(0) : undefined);
  if (
    range === undefined ||
    range.collapsed ||
    !root.contains(range.startContainer) ||
    !root.contains(range.endContainer)
  )
    return undefined;
  return {
    from: { node: range.startContainer, offset: range.startOffset },
    to: { node: range.endContainer, offset: range.endOffset },
  };
}
