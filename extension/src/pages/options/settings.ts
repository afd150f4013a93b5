/** The settings as the engine has them, and the one way to change them: the whole form, one save after the other. */

import { useEffect, useRef, useState } from 'preact/hooks';

import { type AdminRequest, type Failure, type Problem, type SettingsForm, VERSION } from '../../shared/protocol.js';
import { ask, type EngineState, hello } from '../parts/admin.js';
import { giveAccessBack } from './access.js';

/** What came of a change. A change with problems was not saved. */
export type Saved =
  | { readonly kind: 'saved'; readonly state: EngineState }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface Settings {
  readonly state: EngineState;
  /** Saves what `change` makes of the newest form. */
  save(change: (form: SettingsForm) => SettingsForm): Promise<Saved>;
  /** Sets, or when empty forgets, an endpoint's key. */
  setKey(endpoint: string, key: string, remember: boolean): Promise<Saved>;
  /** Looks anew how everything is. */
  look(): Promise<Saved>;
  /** Opens the window to sign in with the organisation. */
  signIn(): Promise<Saved>;
  /** Forgets who is signed in. */
  signOut(): Promise<Saved>;
}

/** `undefined` while the engine wakes. */
export function useSettings(): Settings | Failure | undefined {
  const [state, setState] = useState<EngineState>();
  const [failure, setFailure] = useState<Failure>();
  const newest = useRef<EngineState | undefined>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const take = (next: EngineState): Saved => {
    newest.current = next;
    setState(next);
    return { kind: 'saved', state: next };
  };
  useEffect(() => {
    void hello({ browserModel: true }).then((event) => {
      if (event.kind === 'state') take(event);
      if (event.kind === 'failed') setFailure(event.failure);
    });
  }, []);
  if (state === undefined) return failure;

  const send = (request: () => AdminRequest): Promise<Saved> => {
    const sent = queue.current.then(async (): Promise<Saved> => {
      const event = await ask(request());
      if (event.kind === 'failed') return { kind: 'failed', failure: event.failure };
      if (event.kind !== 'state') throw new Error(`answered by ${event.kind}`);
      return event.problems.length > 0 ? { kind: 'problems', problems: event.problems } : take(event);
    });
    queue.current = sent.catch(() => undefined);
    return sent;
  };
  return {
    state,
    save: async (change) => {
      const before = origins(newest.current);
      const saved = await send(() => ({
        kind: 'saveSettings',
        settings: change(newest.current?.settings ?? state.settings),
      }));
      if (saved.kind === 'saved') {
        const needed = origins(saved.state);
        // Nobody asks there any more, so the browser need not allow it any more.
        for (const origin of before) await giveAccessBack(origin, needed);
      }
      return saved;
    },
    look: () => send(() => ({ kind: 'hello', version: VERSION, browserModel: true })),
    signIn: () => send(() => ({ kind: 'signIn' })),
    signOut: () => send(() => ({ kind: 'signOut' })),
    setKey: (endpoint, key, remember) => send(() => ({ kind: 'setKey', endpoint, key, remember })),
  };
}

/** Where the endpoints in force are. */
export function origins(state: EngineState | undefined): string[] {
  return (state?.endpoints ?? []).map(({ origin }) => origin).filter((origin) => origin !== '');
}
