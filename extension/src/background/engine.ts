/**
 * The door to the engine, and the only importer of the WASM package. Loads the module when it is first needed; when it
 * traps, drops it, tells the router, and starts it anew for the next use.
 */

import init, { Engine, __wbg_reset_state as resetModule } from '../../pkg/engine.js';
import { browser } from '../shared/browser.js';
import { isShipped } from './audit.js';
import { makeHost } from './host.js';
import { isTrap, Keeper } from './keeper.js';
import { readManaged } from './managed.js';
import type { Door, Talk } from './router.js';
import { readSettings, readSignIn, readStanding } from './store.js';

export type { Host, RecordChange } from '../../pkg/engine.js';

export interface Supply extends Door {
  /** The stored settings changed; a running engine hears of it, a sleeping one reads them when it wakes. */
  settingsChanged(json: string | undefined): void;
  /** The organisation's policy came, changed or went: likewise. */
  managedChanged(json: string): void;
  /** Makes an engine where there is something for it to do although nobody asks: a record that is shipped somewhere. */
  wake(): Promise<void>;
  /** An error nobody caught: if it is a trap of the module, the engine is dropped. */
  uncaught(error: unknown): void;
}

/** `onDrop` is called whenever an engine is dropped: every conversation it held is lost. */
export function supplyEngine(onDrop: () => void): Supply {
  const keeper = new Keeper(make, onDrop);
  const host = makeHost(() => keeper.drop());
  let compiled = false;

  async function make(): Promise<Engine> {
    const [settings, managed, names, standing, signIn] = await Promise.all([
      readSettings(),
      readManaged(),
      readNames(),
      readStanding(),
      readSignIn(),
    ]);
    if (compiled) {
      // Never while a trapped call is still on the stack: the line above has let it unwind.
      resetModule();
    } else {
      await init({ module_or_path: browser.runtime.getURL('engine_bg.wasm') });
      compiled = true;
    }
    return new Engine(host, settings, managed, names, standing, signIn);
  }

  /** Tells a running engine, and one that is still being made as soon as it is. */
  function tell(news: (engine: Engine) => void): void {
    keeper
      .peek()
      ?.then((engine) => keeper.guard(() => news(engine)))
      .catch(() => undefined); // it broke or could not be made: whoever uses it is told
  }

  return {
    async openPage(site, emit): Promise<Talk> {
      const engine = await keeper.get();
      const conversation = keeper.guard(() => engine.openPage(site, emit));
      return {
        handle: (message) => keeper.guard(() => conversation.handle(message)),
        close: () =>
          keeper.guard(() => {
            conversation.close();
          }),
      };
    },
    async admin(request): Promise<unknown> {
      const engine = await keeper.get();
      return keeper.guard(() => engine.admin(request));
    },
    async wake(): Promise<void> {
      if (await isShipped()) await keeper.get();
    },
    settingsChanged: (json) => tell((engine) => engine.settingsChanged(json)),
    managedChanged: (json) => tell((engine) => engine.managedChanged(json)),
    uncaught(error): void {
      if (isTrap(error)) keeper.drop();
    },
  };
}

/** The trained model of names; without it the engine goes on with the rules alone, and every preview says so. */
async function readNames(): Promise<Uint8Array | undefined> {
  try {
    // biome-ignore lint/style/noRestrictedGlobals: a file of the package itself; nothing leaves
    const answer = await fetch(browser.runtime.getURL('names.bin'));
    return new Uint8Array(await answer.arrayBuffer());
  } catch {
    return undefined;
  }
}
