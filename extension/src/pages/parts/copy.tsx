/** A line to copy into somewhere else. */

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { message } from '../../shared/i18n.js';

export function CopyLine({ text }: { readonly text: string }): JSX.Element {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div class="copy-line">
      <code>{text}</code>
      <button type="button" onClick={() => void copy()}>
        {message(copied ? 'page_copied' : 'page_copy')}
      </button>
      <span class="unseen" role="status">
        {copied ? message('page_copied') : ''}
      </span>
    </div>
  );
}
