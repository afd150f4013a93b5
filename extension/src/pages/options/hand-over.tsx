/** The whole record to hand over: verified, as lines that can be verified again, as a table, or as sums. */

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { message } from '../../shared/i18n.js';
import type { AdminEvent } from '../../shared/protocol.js';
import { ask } from '../parts/admin.js';
import { FailureNotice, Notice } from '../parts/notice.js';

type Exported = Extract<AdminEvent, { kind: 'exported' }>;
type Summarised = Extract<AdminEvent, { kind: 'summarised' }>;

export function HandOver(): JSX.Element {
  const [event, setEvent] = useState<AdminEvent>();
  const sums = async (use: (sums: Summarised) => void): Promise<void> => {
    const answer = await ask({ kind: 'summary' });
    setEvent(answer);
    if (answer.kind === 'summarised') use(answer);
  };
  const run = async (use: (exported: Exported) => void): Promise<void> => {
    const answer = await ask({ kind: 'export' });
    setEvent(answer);
    if (answer.kind === 'exported') use(answer);
  };
  return (
    <>
      <div class="row hand-over">
        <button type="button" onClick={() => void run(() => undefined)}>
          {message('record_verify')}
        </button>
        <button type="button" onClick={() => void run(({ lines }) => save('scrim-record.jsonl', lines))}>
          {message('record_save_lines')}
        </button>
        <button type="button" onClick={() => void run(({ csv }) => save('scrim-record.csv', csv))}>
          {message('record_save_table')}
        </button>
        <button type="button" onClick={() => void sums(({ html }) => save('scrim-report.html', html))}>
          {message('record_save_report')}
        </button>
        <button type="button" onClick={() => void sums(({ json }) => save('scrim-summary.json', json))}>
          {message('record_save_summary')}
        </button>
      </div>
      <div role="status">
        {event?.kind === 'failed' && <FailureNotice failure={event.failure} />}
        {event?.kind === 'exported' && <Verdict exported={event} />}
      </div>
    </>
  );
}

function Verdict({ exported: { entries, broken } }: { readonly exported: Exported }): JSX.Element {
  if (broken === null) return <Notice tone="good" title={message('record_whole', [String(entries)])} />;
  return (
    <Notice tone="bad" title={message('record_broken', [String(broken.seq + 1)])}>
      <p>{message(`record_broken_${broken.why}`)}</p>
    </Notice>
  );
}

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
