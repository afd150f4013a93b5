import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Port, Sender, Tab } from '../shared/browser.js';
import { ADMIN_PORT, PAGE_PORT } from '../shared/protocol.js';
import type { Heartbeat } from './heartbeat.js';
import { type Door, Router } from './router.js';

const OWN = { id: 'scrim', origin: 'chrome-extension://scrim' };
const PAGE: Sender = {
  id: 'scrim',
  url: 'https://mail.example/inbox',
  origin: 'https://mail.example',
  frameId: 0,
  tab: { id: 7 } as Tab,
};
const OPTIONS: Sender = { id: 'scrim', url: 'chrome-extension://scrim/options.html', origin: OWN.origin, frameId: 0 };

/** One end of a port: what the other end is told, and how it speaks. */
class FakePort {
  readonly name: string;
  readonly sender: Sender | undefined;
  readonly told: unknown[] = [];
  disconnected = false;
  readonly #hearers: ((message: unknown) => void)[] = [];
  readonly #mourners: (() => void)[] = [];
  readonly onMessage = { addListener: (hearer: (message: unknown) => void) => void this.#hearers.push(hearer) };
  readonly onDisconnect = { addListener: (mourner: () => void) => void this.#mourners.push(mourner) };

  constructor(name: string, sender: Sender | undefined) {
    this.name = name;
    this.sender = sender;
  }

  postMessage(message: unknown): void {
    this.told.push(message);
  }

  disconnect(): void {
    this.disconnected = true;
  }

  /** The other end says something; resolves when all that follows has happened. */
  async says(message: unknown): Promise<void> {
    for (const hear of this.#hearers) hear(message);
    await settled();
  }

  leaves(): void {
    for (const mourn of this.#mourners) mourn();
  }
}

class FakeDoor implements Door {
  readonly sites: string[] = [];
  readonly heard: unknown[] = [];
  closed = 0;
  emit: (event: unknown) => void = () => undefined;
  broken = false;
  admins = 0;

  async openPage(site: string, emit: (event: unknown) => void): ReturnType<Door['openPage']> {
    if (this.broken) throw new Error('the module cannot be loaded');
    this.sites.push(site);
    this.emit = emit;
    return { handle: (message) => void this.heard.push(message), close: () => void (this.closed += 1) };
  }

  admin(): Promise<unknown> {
    this.admins += 1;
    return this.broken ? Promise.reject(new Error('the module cannot be loaded')) : new Promise(() => undefined);
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

function setUp(): { door: FakeDoor; router: Router; connect: (name: string, sender: Sender | undefined) => FakePort } {
  const door = new FakeDoor();
  const heartbeat = { open: () => () => undefined, touch: () => undefined } as unknown as Heartbeat;
  const router = new Router(door, OWN, heartbeat);
  const connect = (name: string, sender: Sender | undefined): FakePort => {
    const port = new FakePort(name, sender);
    router.connect(port as unknown as Port);
    return port;
  };
  return { door, router, connect };
}

function codes(port: FakePort): unknown[] {
  return port.told.map((event) => (event as { failure?: { code: string } }).failure?.code);
}

test('takes the site from the browser, never from the message', async () => {
  const { door, connect } = setUp();
  await connect(PAGE_PORT, PAGE).says({ kind: 'hello', version: 1, site: 'https://elsewhere.example' });
  await connect(PAGE_PORT, OPTIONS).says({ kind: 'hello', version: 1 });
  await connect(PAGE_PORT, { ...PAGE, origin: 'null' }).says({ kind: 'hello', version: 1 });
  assert.deepEqual(door.sites, ['https://mail.example', '', 'null']);
});

test('refuses everybody who has no business on a port', () => {
  const { connect } = setUp();
  const refused: [string, string, Sender | undefined][] = [
    ['a content script on the admin port', ADMIN_PORT, PAGE],
    ['another extension', PAGE_PORT, { ...PAGE, id: 'other' }],
    ['another extension on the admin port', ADMIN_PORT, { ...OPTIONS, id: 'other' }],
    ['nobody', ADMIN_PORT, undefined],
    ['an address that only begins like ours', ADMIN_PORT, { ...OPTIONS, url: 'chrome-extension://scrim.example/x' }],
    ['our page in a frame of somebody else', ADMIN_PORT, { ...OPTIONS, frameId: 3 }],
    ['our address with another origin', ADMIN_PORT, { ...OPTIONS, origin: 'null' }],
    ['a port of another name', 'scrim.other', OPTIONS],
    ['a page without a tab', PAGE_PORT, { id: 'scrim', url: 'https://mail.example/', origin: 'https://mail.example' }],
  ];
  for (const [who, name, sender] of refused) assert.ok(connect(name, sender).disconnected, who);
  assert.ok(!connect(ADMIN_PORT, OPTIONS).disconnected);
});

test('a trap fails every open conversation, and the next message gets a new one', async () => {
  const { door, router, connect } = setUp();
  const first = connect(PAGE_PORT, PAGE);
  const second = connect(PAGE_PORT, PAGE);
  const silent = connect(PAGE_PORT, PAGE);
  await first.says('one');
  await second.says('two');
  router.engineDropped();
  assert.deepEqual([first, second, silent].map(codes), [['engineFailed'], ['engineFailed'], []]);
  await first.says('three');
  assert.deepEqual(door.heard, ['one', 'two', 'three']);
  assert.equal(door.sites.length, 3);
});

test('says whether the question had been sent when the engine trapped', async () => {
  for (const [builtin, sent] of [
    [false, true],
    [true, false],
  ]) {
    const { door, router, connect } = setUp();
    const port = connect(PAGE_PORT, PAGE);
    await port.says('preview');
    door.emit({ kind: 'preview', endpoint: { builtin } });
    door.emit({ kind: 'started' });
    router.engineDropped();
    assert.equal((port.told.at(-1) as { failure: { sent: boolean } }).failure.sent, sent);
  }
});

test('a module that cannot be loaded fails every request', async () => {
  const { door, connect } = setUp();
  door.broken = true;
  const card = connect(PAGE_PORT, PAGE);
  const page = connect(ADMIN_PORT, OPTIONS);
  await card.says('hello');
  await card.says('preview');
  await page.says('hello');
  assert.deepEqual(codes(card), ['engineFailed', 'engineFailed']);
  assert.deepEqual(codes(page), ['engineFailed']);
});

test('a trap answers the pages that wait', async () => {
  const { router, connect } = setUp();
  const page = connect(ADMIN_PORT, OPTIONS);
  await page.says('testEndpoint');
  router.engineDropped();
  router.engineDropped();
  assert.deepEqual(codes(page), ['engineFailed']);
});

test('a card that closes ends its conversation and is told nothing more', async () => {
  const { door, router, connect } = setUp();
  const port = connect(PAGE_PORT, PAGE);
  await port.says('preview');
  port.leaves();
  await settled();
  assert.equal(door.closed, 1);
  door.emit({ kind: 'delta', text: 'late' });
  router.engineDropped();
  assert.deepEqual(port.told, []);
});
