/**
 * The background: wakes for events, so every listener is registered before this script first returns. Holds nothing that
 * must survive being stopped, apart from open conversations, whose cards are told.
 */

import { browser, OWN_ORIGIN } from '../shared/browser.js';
import { supplyEngine } from './engine.js';
import { Heartbeat } from './heartbeat.js';
import { ask } from './inject.js';
import { closeStorage } from './lasting.js';
import { onManaged } from './managed.js';
import { drawMenus, onMenu } from './menus.js';
import { hear } from './messages.js';
import { openPad } from './pad.js';
import { Router } from './router.js';
import { onSettings } from './store.js';

const own = { id: browser.runtime.id, origin: OWN_ORIGIN };
const engine = supplyEngine(() => router.engineDropped());
const router = new Router(engine, own, new Heartbeat());

browser.runtime.onConnect.addListener((port) => router.connect(port));

browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
  const done = hear(message, sender, own);
  done?.then(
    () => respond(),
    () => respond(),
  );
  return done !== undefined; // the line stays open until it is done
});

browser.contextMenus.onClicked.addListener((click, tab) => void onMenu(click, tab));

// A command's name is its action's id.
browser.commands.onCommand.addListener((action, tab) => {
  void (tab === undefined ? openPad({ action }) : ask({ action, tab }));
});

browser.runtime.onInstalled.addListener(({ reason }) => {
  redraw();
  if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
});

// The browser's language may have changed since. That this script runs at all is what a record that waits to be shipped
// waits for, see the last lines.
browser.runtime.onStartup.addListener(redraw);

onSettings((json) => {
  engine.settingsChanged(json);
  redraw();
});
onManaged((json) => {
  engine.managedChanged(json);
  redraw();
});

/** What is offered may be something else. */
function redraw(): void {
  void drawMenus((request) => engine.admin(request));
}

// A trap in the engine's own tasks, where no call of ours can catch it.
self.addEventListener('unhandledrejection', (event) => engine.uncaught(event.reason));
self.addEventListener('error', (event) => engine.uncaught(event.error));

void closeStorage();

// Whatever woke this script: entries may have waited since the last time. What fails is tried again the next time.
engine.wake().catch(() => undefined);
