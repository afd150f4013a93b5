// An OpenAI-compatible endpoint in a process of its own: its first piece of text is the time at which the request arrived,
// in nanoseconds of the clock that all processes of a machine share.
import { createServer } from 'node:http';

const server = createServer((request, response) => {
  const arrived = process.hrtime.bigint();
  request.resume().on('end', () => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'access-control-allow-origin': '*' });
    for (const content of [`${arrived} `, 'and ', 'the rest.']) {
      response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`);
    }
    response.write('data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\n');
    response.end('data: [DONE]\n\n');
  });
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('disconnect', () => process.exit(0));
