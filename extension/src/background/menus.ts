/** The context menu: what can be asked about a selection, and the pad where nothing is selected. */

import { ACTIONS } from '../shared/actions.js';
import { browser, type MenuClick, type Tab } from '../shared/browser.js';
import { actionWords, message } from '../shared/i18n.js';
import { ask } from './inject.js';
import { openPad } from './pad.js';

const PARENT = 'scrim';
const PAD = 'pad';

/** Draws the menu anew; the browser keeps it over restarts, so words and items of an older version must go first. */
export async function drawMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: PARENT, title: message('menu_ask'), contexts: ['selection'] });
  // An item's id is its action's.
  for (const id of ACTIONS) {
    browser.contextMenus.create({ id, parentId: PARENT, title: actionWords(id), contexts: ['selection'] });
  }
  browser.contextMenus.create({ id: PAD, title: message('menu_pad'), contexts: ['page', 'action'] });
}

/** Does what was chosen. */
export async function onMenu(click: MenuClick, tab: Tab | undefined): Promise<void> {
  const id = String(click.menuItemId);
  if (id === PAD || tab === undefined) await openPad({ from: tab });
  else await ask({ action: id, tab, frame: click.frameId, text: click.selectionText });
}
