// llama.cpp behind OpenAI's chat completions on loopback: `node server.mjs FOLDER` makes its model in FOLDER, prints its address
// and answers until it is ended. The tokens are llama.cpp's; their framing is that of its own server.
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getLlama } from 'node-llama-cpp';
import { makeModel } from './model.mjs';

const file = join(process.argv[2], 'model.gguf');
await writeFile(file, makeModel());
const llama = await getLlama({ gpu: false, build: 'never', progressLogs: false, logLevel: 'error' });
const model = await llama.loadModel({ modelPath: file });
// One thread: several spin for each other, which starves whatever else runs beside them.
const context = await model.createContext({ contextSize: 8192, threads: 1 });
const sequence = context.getSequence();

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.destroy());
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));

async function answer(request, response) {
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
  response.setHeader('access-control-allow-headers', 'authorization, content-type');
  if (request.method === 'OPTIONS') return void response.writeHead(204).end();
  if (request.url === '/v1/models') {
    const data = [{ id: 'tiny', object: 'model', meta: { n_ctx: context.contextSize } }];
    return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
  }
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { messages } = JSON.parse(Buffer.concat(chunks).toString());
  const tokens = model.tokenize(messages.map(({ role, content }) => `${role}: ${content}\n`).join(''));
  if (tokens.length >= context.contextSize) return refuse(response, tokens.length);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const said = [];
  let before = '';
  for await (const token of sequence.evaluate(tokens)) {
    if (model.isEogToken(token)) break;
    said.push(token);
    const now = model.detokenize(said);
    tell(response, { content: now.slice(before.length) });
    before = now;
  }
  await sequence.clearHistory();
  tell(response, {}, 'stop');
  response.end('data: [DONE]\n\n');
}

function tell(response, delta, finish = null) {
  const chunk = { object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] };
  response.write(`data: ${JSON.stringify(chunk)}\n\n`);
}

/** In llama.cpp's words. */
function refuse(response, tokens) {
  const message = `the request exceeds the available context size. try increasing the context size or enable context shift`;
  const error = { code: 400, message, type: 'exceed_context_size_error', n_prompt_tokens: tokens };
  response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
}
