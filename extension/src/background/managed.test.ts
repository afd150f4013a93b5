import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

type Listener = (changes: object, area: string) => void;

const local: Record<string, unknown> = {};
const listeners = new Set<Listener>();
let deliver: () => Promise<object> = async () => ({});

Object.assign(globalThis, {
  chrome: {
    runtime: { getURL: () => 'chrome-extension://scrim/' },
    storage: {
      local: {
        get: async () => ({ ...local }),
        set: async (items: object) => void Object.assign(local, items),
        setAccessLevel: async () => undefined,
      },
      managed: { get: () => deliver() },
      onChanged: {
        addListener: (listener: Listener) => void listeners.add(listener),
        removeListener: (listener: Listener) => void listeners.delete(listener),
      },
    },
  },
});
// After the browser is there: the module takes hold of it when it is loaded.
const { onManaged, readManaged } = await import('./managed.js');

const change = (): void => {
  for (const listener of listeners) listener({}, 'managed');
};
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  listeners.clear();
  local['managedSettled'] = true;
});

test('a policy is handed on as it is, and none as an empty one', async () => {
  deliver = async () => ({ stop: true });
  assert.equal(await readManaged(), '{"stop":true}');
  deliver = async () => ({});
  assert.equal(await readManaged(), '{}');
  deliver = () => Promise.reject(new Error('Managed storage manifest not found'));
  assert.equal(await readManaged(), '{}');
});

test('right after the installation an empty answer is waited out', async () => {
  local['managedSettled'] = false;
  deliver = async () => ({});
  const read = readManaged();
  await settled();
  deliver = async () => ({ stop: true });
  change();
  assert.equal(await read, '{"stop":true}');
  assert.equal(local['managedSettled'], true);
});

test('a browser that does not tell has not said that there is none', async () => {
  deliver = () => Promise.reject(new Error('IO error: the database is locked'));
  await assert.rejects(readManaged(), /locked/u);
  const heard: string[] = [];
  onManaged((json) => heard.push(json));
  change();
  await settled();
  assert.deepEqual(heard, [''], 'what nobody can read stops everything');
});
