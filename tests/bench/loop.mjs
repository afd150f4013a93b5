// What the whole loop adds to a bare fetch: the same request to the same endpoint, by turns, in one run.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { memoryHost, openCard } from '../wasm/engine.mjs';
import { median } from './median.mjs';

const ROUNDS = 60;

/** Medians in milliseconds from the decision to send: to the arrival at the endpoint, to the first text shown. */
export async function measureLoop(glue, text) {
  const endpoint = fork(fileURLToPath(new URL('endpoint.mjs', import.meta.url)));
  const [port] = await once(endpoint, 'message');
  try {
    const url = `http://127.0.0.1:${port}/v1`;
    const engine = new glue.Engine(memoryHost(), await settings(glue, url), '{}');
    const ours = [];
    const bare = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const asked = await preview(engine, text);
      ours.push(await confirm(asked));
      bare.push(await bareFetch(`${url}/chat/completions`, asked.shown.request.body));
    }
    // The first rounds warm connections and compilers up.
    const warm = (times, key) => median(times.slice(ROUNDS / 4).map((time) => time[key]));
    return {
      arrival: { ours: warm(ours, 'arrival'), bare: warm(bare, 'arrival') },
      first: { ours: warm(ours, 'first'), bare: warm(bare, 'first') },
    };
  } finally {
    endpoint.disconnect();
  }
}

/** Settings with this endpoint as the default, as the engine itself stores them. */
async function settings(glue, url) {
  const host = memoryHost();
  const endpoint = { id: 'bench', name: 'Bench', dialect: 'openai', url, model: 'bench', apiVersion: '' };
  const form = { endpoints: [endpoint], defaultEndpoint: 'bench', labels: [], terms: [] };
  const answer = await new glue.Engine(host, undefined, '{}').admin({ kind: 'saveSettings', settings: form });
  if (host.saved === undefined) throw new Error(`the settings were refused: ${JSON.stringify(answer)}`);
  return host.saved;
}

async function preview(engine, text) {
  const card = openCard(engine);
  card.say({ kind: 'preview', action: 'explain', text, wish: '', endpoint: 'bench' });
  const shown = await card.heard('preview', 'failed');
  if (shown.kind === 'failed') throw new Error(`no preview: ${shown.failure.code}`);
  return { card, shown };
}

async function confirm({ card, shown }) {
  const start = process.hrtime.bigint();
  card.say({ kind: 'confirm', ticket: shown.ticket });
  const delta = await card.heard('delta', 'failed');
  const first = process.hrtime.bigint();
  if (delta.kind === 'failed') throw new Error(`no answer: ${delta.failure.code}`);
  await card.heard('done', 'failed');
  card.conversation.close();
  return { arrival: milliseconds(start, BigInt(delta.text.split(' ', 1)[0])), first: milliseconds(start, first) };
}

async function bareFetch(url, body) {
  const start = process.hrtime.bigint();
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body });
  const reader = response.body.getReader();
  const { value } = await reader.read();
  const first = process.hrtime.bigint();
  while (!(await reader.read()).done);
  const [, arrived] = /"content":"(\d+) "/.exec(new TextDecoder().decode(value));
  return { arrival: milliseconds(start, BigInt(arrived)), first: milliseconds(start, first) };
}

function milliseconds(from, to) {
  return Number(to - from) / 1e6;
}
