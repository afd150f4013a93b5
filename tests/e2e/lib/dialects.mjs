// What endpoints of other dialects than OpenAI's read and write, for the endpoint of servers.mjs.

/** Request headers of any dialect besides the type of the body. */
export const HEADERS = [
  'authorization',
  'api-key',
  'x-api-key',
  'x-goog-api-key',
  'anthropic-version',
  'anthropic-dangerous-direct-browser-access',
];

/** What a request of any dialect asks in the person's place. */
export function asked(body) {
  const { messages, input, contents } = JSON.parse(body);
  if (input !== undefined) return input;
  if (contents !== undefined) return contents.at(-1).parts[0].text;
  return messages.findLast(({ role }) => role === 'user').content;
}

/** For each dialect what it streams of an answer: type and bytes. */
export const STREAMS = {
  ollama: (answer) => {
    const line = (content, done) =>
      `${JSON.stringify({ model: 'test-model', message: { role: 'assistant', content }, done, ...(done ? { done_reason: 'stop' } : {}) })}\n`;
    return ['application/x-ndjson', [...pieces(answer).map((piece) => line(piece, false)), line('', true)]];
  },
  anthropic: (answer) => [
    'text/event-stream',
    [
      event({ type: 'message_start', message: { type: 'message', role: 'assistant', content: [] } }),
      event({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } }),
      ...pieces(answer).map((text) =>
        event({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } }),
      ),
      event({ type: 'message_delta', delta: { stop_reason: 'end_turn' } }),
      event({ type: 'message_stop' }),
    ],
  ],
  gemini: (answer) => [
    'text/event-stream',
    [...pieces(answer).map((text) => candidate([{ text }])), candidate([], { finishReason: 'STOP' })],
  ],
  responses: (answer) => [
    'text/event-stream',
    [
      event({ type: 'response.created', response: { object: 'response', status: 'in_progress' } }),
      ...pieces(answer).map((delta) => event({ type: 'response.output_text.delta', delta })),
      event({ type: 'response.completed', response: { object: 'response', status: 'completed', output: [] } }),
    ],
  ],
};

/** Behaviour of an endpoint that speaks this dialect; `answerTo` as in servers.mjs. */
export function speak(dialect, answerTo) {
  return async (body, response, endpoint) => {
    const [type, chunks] = STREAMS[dialect](answerTo(body, endpoint));
    response.writeHead(200, { 'content-type': type }).end(chunks.join(''));
  };
}

function pieces(answer) {
  return answer.match(/.{1,3}/gsu) ?? [];
}

function event(data) {
  return `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`;
}

function candidate(parts, rest = {}) {
  return `data: ${JSON.stringify({ candidates: [{ content: { parts, role: 'model' }, index: 0, ...rest }] })}\r\n\r\n`;
}
