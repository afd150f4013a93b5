/** The context menu: what can be asked about a selection, and the pad where nothing is selected. */

import { browser, type MenuClick, type Tab } from '../shared/browser.js';
import { actionWords, message } from '../shared/i18n.js';
import { type ActionView, type AdminEvent, VERSION } from '../shared/protocol.js';
import { ask } from './inject.js';
import { openPad } from './pad.js';

const PARENT = 'scrim';
const PAD = 'pad';

let drawing: Promise<void> = Promise.resolve();

/**
 * Draws the menu anew, with what the engine offers: the organisation's actions and the person's among them. The browser
 * keeps it over restarts, so words and items of an older version must go first. One drawing after the other.
 */
export function drawMenus(ask: (request: unknown) => Promise<unknown>): Promise<void> {
  drawing = drawing.then(async () => {
    const actions = await offered(ask);
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: PARENT, title: message('menu_ask'), contexts: ['selection'] });
    // An item's id is its action's.
    for (const action of actions) {
      const title = actionWords(action).replaceAll('&', '&&'); // one `&` alone marks a key
      browser.contextMenus.create({ id: action.id, parentId: PARENT, title, contexts: ['selection'] });
    }
    browser.contextMenus.create({ id: PAD, title: message('menu_pad'), contexts: ['page', 'action'] });
  });
  return drawing;
}

/** What may be asked; a person who may ask nothing, or whose engine fails, still gets an item that says why. */
async function offered(ask: (request: unknown) => Promise<unknown>): Promise<readonly Named[]> {
  try {
    const event = (await ask({ kind: 'hello', version: VERSION, browserModel: false })) as AdminEvent; // made by the engine to this contract
    if (event.kind === 'state' && event.actions.length > 0) return event.actions;
  } catch {
    // it could not be loaded: the card says so
  }
  return [FIRST];
}

type Named = Pick<ActionView, 'id' | 'name'>;

const FIRST: Named = { id: 'summarise', name: '' };

/** Does what was chosen. */
export async function onMenu(click: MenuClick, tab: Tab | undefined): Promise<void> {
  const id = String(click.menuItemId);
  if (id === PAD || tab === undefined) await openPad({ from: tab });
  else await ask({ action: id, tab, frame: click.frameId, text: click.selectionText });
}
