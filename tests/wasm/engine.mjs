// The module that ships, in Node's V8, with a host that keeps everything in memory: no browser, the same bytes.
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = new URL('../../', import.meta.url);

/** The glue and the module of one build; `pkg` is relative to the root. Each folder is one module instance per process. */
export async function load(pkg = 'extension/pkg') {
  const folder = new URL(`${pkg}/`, ROOT);
  const bytes = await readFile(new URL('engine_bg.wasm', folder));
  const glue = await import(pathToFileURL(fileURLToPath(new URL('engine.js', folder))).href);
  return { bytes, glue, names: await readFile(new URL('crate/detect/models/names.bin', ROOT)) };
}

/** The same, its module instantiated. */
export async function ready() {
  const { bytes, glue, names } = await load();
  await glue.default({ module_or_path: new WebAssembly.Module(bytes) });
  return { glue, names };
}

/** A host without a browser. `permitted`: what `hasPermission` answers. */
export function memoryHost({ key, permitted = true } = {}) {
  const keys = new Map();
  const host = {
    saved: undefined,
    sealed: [],
    /** How many entries went before those: places in the store only grow. */
    gone: 0,
    state: undefined,
    change(change) {
      const { sealed } = host;
      const newest = sealed.length === 0 ? 0 : host.gone + sealed.length;
      const entry = change.next(sealed.at(-1), newest, sealed.length, host.state);
      if (entry !== undefined) sealed.push(entry);
      while (sealed.length > 0 && change.takes(sealed[0], sealed.length)) {
        sealed.shift();
        host.gone += 1;
      }
      const anchor = change.anchor();
      if (anchor !== undefined) sealed.push(anchor);
      host.state = change.state();
    },
    traps: 0,
    saveSettings: async (json) => void (host.saved = json),
    keepStanding: async (json) => void (host.standing = json),
    key: async (slot) => keys.get(slot) ?? key,
    setKey: async (slot, value) => void (value === '' ? keys.delete(slot) : keys.set(slot, value)),
    keys: async () => [...keys.keys()].map((slot) => ({ slot, remembered: false })),
    record: async (change) => host.change(change),
    recordState: async () => host.state,
    changeState: async (change) => void (host.state = change(host.state)),
    recordAfter: async (place, limit) =>
      host.sealed
        .map((entry, at) => ({ place: host.gone + at + 1, entry }))
        .filter((row) => row.place > place)
        .slice(0, limit),
    recent: async (limit) => host.sealed.slice(-limit).reverse(),
    clearRecent: async () => {
      host.gone += host.sealed.length;
      host.sealed.length = 0;
      host.state = undefined;
    },
    saveSignIn: async (session, lasting) => void (host.signIn = [session, lasting]),
    // There is no window to sign in with.
    authorize: async () => Promise.reject(new Error('cancelled')),
    redirectUrl: () => 'https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.chromiumapp.org/',
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    hasPermission: async () => permitted,
    extensionOrigin: () => 'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    now: () => Date.now(),
    trapped: () => void (host.traps += 1),
  };
  return host;
}

/** A card without a page: what it was told, and a promise of the next event of a kind. */
export function openCard(engine, site = 'https://mail.example') {
  const events = [];
  const waiting = [];
  const conversation = engine.openPage(site, (event) => {
    events.push(event);
    for (const waiter of waiting.splice(0)) waiter();
  });
  return {
    conversation,
    events,
    say: (message) => conversation.handle(message),
    /** The first event of one of these kinds. */
    async heard(...kinds) {
      for (;;) {
        const event = events.find(({ kind }) => kinds.includes(kind));
        if (event) return event;
        await new Promise((resolve) => waiting.push(resolve));
      }
    },
  };
}
