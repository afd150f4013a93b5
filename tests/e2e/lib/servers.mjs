// The other side of the loop, on loopback: pages to stand on and an endpoint that does as it is told.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { asked, HEADERS } from './dialects.mjs';

const PAGES = fileURLToPath(new URL('../../pages/', import.meta.url));

const STRICT = {
  'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
};

/** Pages made of another: the same words under stricter rules, or with a script that fights or takes away what is added. */
const VARIANTS = {
  'strict.html': { from: 'mail.html', headers: STRICT },
  'hostile.html': { from: 'mail.html', script: 'hostile.js' },
  'chasing.html': { from: 'mail.html', script: 'chasing.js' },
};

/** `port` 0: any that is free. */
export async function listen(handle, port = 0) {
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { origin, close };
}

/** Serves tests/pages. */
export async function startPages() {
  return listen(async (request, response) => {
    const name = new URL(request.url, 'http://127.0.0.1').pathname.slice(1);
    if (!/^[a-z-]+\.html$/.test(name)) return void response.writeHead(404).end();
    const { from = name, headers = {}, script } = VARIANTS[name] ?? {};
    const html = await readFile(PAGES + from, 'utf8');
    const first = script === undefined ? '' : `<script>${await readFile(PAGES + script, 'utf8')}</script>`;
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
      .end(html.replace('<head>', `<head>${first}`));
  });
}

/**
 * An OpenAI-compatible endpoint on another origin than the pages. `behave(body, response, endpoint)` answers a request; by
 * default it streams `endpoint.answer`, or what that makes of the text it was sent. Bodies are kept as they arrived.
 */
export async function startEndpoint({ port } = {}) {
  const endpoint = {
    received: [],
    headers: [],
    paths: [],
    /** Requests whose connection the browser closed before they were answered. */
    closed: 0,
    reset: () =>
      Object.assign(endpoint, {
        answer: echo,
        usual: stream,
        behave: stream,
        received: [],
        headers: [],
        paths: [],
        closed: 0,
      }),
  };
  endpoint.reset();
  const { origin, close } = await listen(async (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', `content-type, ${HEADERS.join(', ')}`);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const body = await bodyOf(request);
    endpoint.received.push(body);
    endpoint.headers.push(request.headers);
    endpoint.paths.push(request.url);
    response.once('close', () => void (endpoint.closed += response.writableFinished ? 0 : 1));
    await endpoint.behave(body, response, endpoint);
  }, port);
  return Object.assign(endpoint, { origin, url: `${origin}/v1`, close });
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** The fenced text of a request: what the person selected, as it left. */
export function textOf(body) {
  const content = asked(body);
  return content.slice(content.indexOf('<text>\n') + 7, content.lastIndexOf('\n</text>'));
}

/** Answers with the text itself. */
export const echo = (body) => textOf(body);

/** What the endpoint answers to this request. */
export function answerTo(body, { answer }) {
  return typeof answer === 'function' ? answer(body) : answer;
}

/** The bytes of a whole streamed answer, one event a piece. */
export function transcript(answer) {
  const pieces = answer.match(/.{1,3}/gsu) ?? [];
  const chunk = (delta, finish = null) =>
    `data: ${JSON.stringify({ object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
  return Buffer.from(
    [
      chunk({ role: 'assistant', content: '' }),
      ...pieces.map((content) => chunk({ content })),
      chunk({}, 'stop'),
      'data: [DONE]\n\n',
    ].join(''),
  );
}

/** Streams the answer. */
export async function stream(body, response, endpoint) {
  response.writeHead(200, { 'content-type': 'text/event-stream' }).end(transcript(answerTo(body, endpoint)));
}

/** Streams the answer in as many network writes as there are cuts, each at its byte of the transcript. */
export async function streamInParts(bytes, cuts, response) {
  response.socket.setNoDelay(true);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  let from = 0;
  for (const cut of cuts) {
    response.write(bytes.subarray(from, cut));
    // One turn of the loop is enough for the kernel to have the bytes; the browser reads them as they come.
    await new Promise((resolve) => setImmediate(resolve));
    from = cut;
  }
  response.end(bytes.subarray(from));
}

/** Streams the first half, then nothing: for stopping and for dying in the middle. */
export async function stall(body, response, endpoint) {
  const bytes = transcript(answerTo(body, endpoint));
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)));
}

/** Redirects to another origin. */
export function redirectTo(origin, status = 307) {
  return async (_body, response) =>
    void response.writeHead(status, { location: `${origin}/v1/chat/completions` }).end();
}

/** Answers with a status and a body: an object as JSON, a string as HTML. */
export function refuse(status, body, headers = {}) {
  const json = typeof body !== 'string';
  const type = { 'content-type': json ? 'application/json' : 'text/html' };
  return async (_body, response) =>
    void response.writeHead(status, { ...type, ...headers }).end(json ? JSON.stringify(body) : body);
}
