import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

/** A storage area that remembers what was asked of it. */
class FakeArea {
  items: Record<string, unknown> = {};
  level: string | undefined;

  async get(name: string | null): Promise<Record<string, unknown>> {
    if (name === null) return { ...this.items };
    return name in this.items ? { [name]: this.items[name] } : {};
  }

  async set(items: Record<string, unknown>): Promise<void> {
    Object.assign(this.items, items);
  }

  async remove(name: string): Promise<void> {
    delete this.items[name];
  }

  async setAccessLevel({ accessLevel }: { accessLevel: string }): Promise<void> {
    this.level = accessLevel;
  }
}

const local = new FakeArea();
const session = new FakeArea();
const managed = new FakeArea();
Object.assign(globalThis, {
  chrome: { runtime: { getURL: () => 'chrome-extension://scrim/' }, storage: { local, session, managed } },
});
// After the browser is there: the module takes hold of it when it is loaded.
const { listKeys, readKey, readSettings, writeKey, writeSettings } = await import('./store.js');

beforeEach(() => {
  local.items = {};
  session.items = {};
});

test('a key lives in session storage unless it is to be kept', async () => {
  await writeKey('corp', 'sk-test-1', false);
  assert.deepEqual(local.items, {});
  assert.equal(await readKey('corp'), 'sk-test-1');
  assert.deepEqual(await listKeys(), [{ slot: 'corp', remembered: false }]);
});

test('a key that is kept lies in storage closed to content scripts, and nowhere else', async () => {
  await writeKey('corp', 'sk-test-1', false);
  await writeKey('corp', 'sk-test-2', true);
  assert.equal(local.level, 'TRUSTED_CONTEXTS');
  assert.deepEqual(session.items, {});
  assert.equal(await readKey('corp'), 'sk-test-2');
  assert.deepEqual(await listKeys(), [{ slot: 'corp', remembered: true }]);
});

test('an empty key forgets the one that was set, wherever it lay', async () => {
  await writeKey('corp', 'sk-test-1', true);
  await writeKey('corp', '', false);
  assert.equal(await readKey('corp'), undefined);
  assert.deepEqual(await listKeys(), []);
});

test('settings that are no text are not mistaken for no settings', async () => {
  assert.equal(await readSettings(), undefined);
  await writeSettings('{"version":1}');
  assert.equal(await readSettings(), '{"version":1}');
  local.items['settings'] = { version: 1 };
  assert.equal(await readSettings(), '');
});
