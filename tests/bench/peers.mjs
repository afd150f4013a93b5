// Ours beside the peers a browser or a program could use today: the same text, the same run, medians; a ratio above 1 says
// how many times longer the peer takes.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { timed, timedAsync } from './median.mjs';

const HERE = new URL('./', import.meta.url);
const PEER = fileURLToPath(new URL('../../target/peers/release/scrim-bench-peer', HERE));

/** Rows of what, milliseconds, ratio. `ours`: `{ native, v8 }`, milliseconds for the same `text`. */
export async function measurePeers(text, ours) {
  const load = createRequire(new URL('peers/', HERE));
  const { redact } = await import(load.resolve('@arcjet/redact'));
  const { SyncRedactor } = load('redact-pii');
  const piiRedactor = new SyncRedactor();
  const native = Number(execFileSync(PEER, ['51'], { input: text, encoding: 'utf8' }));
  const arcjet = await timedAsync(40, () => redact(text));
  const pii = timed(40, () => piiRedactor.redact(text));
  return [
    ['redact-core 0.12.7, native, 61 types', native, native / ours.native],
    ['@arcjet/redact 1.12.0, its WASM in V8, 4 types', arcjet, arcjet / ours.v8],
    ['redact-pii 3.4.0, JavaScript, 11 types', pii, pii / ours.v8],
  ];
}
