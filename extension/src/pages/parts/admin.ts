/** A page's talk with the engine: one port, one request, one answer. Nothing is sent twice. */

import { browser } from '../../shared/browser.js';
import { ADMIN_PORT, type AdminEvent, type AdminRequest, type Failure, VERSION } from '../../shared/protocol.js';

/** Everything there is to show. */
export type EngineState = Extract<AdminEvent, { kind: 'state' }>;

/** Sends one request; resolves to the event that answers it, or to `failed`. Never rejects. */
export function ask(request: AdminRequest): Promise<AdminEvent> {
  return new Promise((resolve) => {
    const port = browser.runtime.connect({ name: ADMIN_PORT });
    port.onMessage.addListener((event: unknown) => {
      resolve(event as AdminEvent); // from our own background, typed there by the same contract
      port.disconnect();
    });
    port.onDisconnect.addListener(() => resolve({ kind: 'failed', failure: INTERRUPTED }));
    port.postMessage(request);
  });
}

/** Asks for everything there is to show; what model the browser has of its own only where that is shown. */
export function hello({ browserModel = false } = {}): Promise<AdminEvent> {
  return ask({ kind: 'hello', version: VERSION, browserModel });
}

const INTERRUPTED: Failure = {
  code: 'interrupted',
  endpoint: '',
  status: null,
  retryAfter: null,
  detail: '',
  sent: false,
};
