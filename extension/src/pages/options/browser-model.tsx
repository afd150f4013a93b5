/** Whether the browser has a model of its own, and the way to it: the browser downloads one only where a person has just pressed. */

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { message } from '../../shared/i18n.js';
import type { Settings } from './settings.js';

/** As far as it is needed here; the rest is the engine's. WebML CG, "Explainer for the Prompt API". */
declare const LanguageModel: {
  create(options: { monitor(progress: EventTarget): void }): Promise<{ destroy(): void }>;
};

export function BrowserModelNote({ settings }: { readonly settings: Settings }): JSX.Element {
  const state = settings.state.browserModel ?? 'missing';
  const [share, setShare] = useState<number>();
  const [failed, setFailed] = useState(false);
  const download = async (): Promise<void> => {
    setFailed(false);
    setShare(0);
    try {
      const session = await LanguageModel.create({
        monitor: (progress) =>
          progress.addEventListener('downloadprogress', (event) => setShare((event as ProgressEvent).loaded)),
      });
      session.destroy();
    } catch {
      setFailed(true);
    }
    setShare(undefined);
    await settings.look();
  };
  return (
    <div data-part="browser-model" data-state={state}>
      <p class="soft facts">{message(`browser_model_${state}`)}</p>
      <div role="status">
        {share !== undefined && (
          <p class="soft">{message('browser_model_progress', [String(Math.round(share * 100))])}</p>
        )}
        {failed && <p class="problem">{message('browser_model_failed')}</p>}
      </div>
      {state === 'downloadable' && share === undefined && (
        <button type="button" onClick={() => void download()}>
          {message('browser_model_download')}
        </button>
      )}
    </div>
  );
}
