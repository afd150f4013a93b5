// Where records are shipped to: a collector that reads OTLP with OpenTelemetry's own definitions, and a webhook.
import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { listen } from './servers.mjs';

const PYTHON = fileURLToPath(new URL('../../../.venv/bin/python', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../collector.py', import.meta.url));

/** Why there is no collector here; `false` where there is one. */
export const noCollector = () =>
  spawnSync(PYTHON, ['-c', 'import opentelemetry.proto.logs.v1.logs_pb2']).status === 0
    ? false
    : 'no opentelemetry-proto in .venv: ./build.sh test installs it from tests/e2e/requirements.txt';

/** A collector that can be stopped and started again where it was. Keeps what it was sent, in order. */
export class Collector {
  port = 0;
  taken = [];
  /** What it could not read. */
  wrong = [];

  async start() {
    this.process = spawn(PYTHON, [PROGRAM, String(this.port)], { stdio: ['pipe', 'pipe', 'inherit'] });
    await new Promise((resolve, reject) => {
      this.process.once('exit', () => reject(new Error('the collector ended')));
      createInterface({ input: this.process.stdout }).on('line', (line) => {
        const said = JSON.parse(line);
        if (said.port) {
          this.port = said.port;
          resolve();
        } else if (said.wrong) this.wrong.push(said.wrong);
        else this.taken.push(said);
      });
    });
    return this;
  }

  get origin() {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Every log record that it was sent, in order, repeats as well. */
  get records() {
    return this.taken.flatMap(({ records }) => records);
  }

  /** The next answer gets lost on its way. */
  loseOne() {
    this.process.stdin.write('\n');
  }

  async stop() {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGKILL');
    await ended;
  }
}

/** A server that takes a POST of JSON. `redirect`: it sends everything on to there. */
export async function startWebhook() {
  const hook = { received: [], headers: [], redirect: undefined };
  const { origin, close } = await listen(async (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'content-type, authorization');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    let body = '';
    for await (const chunk of request) body += chunk;
    hook.received.push(body);
    hook.headers.push(request.headers);
    if (hook.redirect) return void response.writeHead(307, { location: hook.redirect }).end();
    response.writeHead(204).end();
  });
  return Object.assign(hook, { origin, close });
}
