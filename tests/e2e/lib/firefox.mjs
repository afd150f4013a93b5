// Firefox through puppeteer's WebDriver BiDi: privileged calls in the browser's own window stand for what a person does
// outside the page (toolbar, menu, shortcut); all of them grant activeTab as the real ones do.
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { installed } from './installed.mjs';
import { until } from './until.mjs';

const EXECUTABLE = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
const ID = 'scrim@scrim.example';
const { commands: COMMANDS } = JSON.parse(readFileSync(new URL('../../../manifest.json', import.meta.url), 'utf8'));
const UUID = '5c41a7e0-0d5c-4c6e-9c55-1f2e3d4c5b6a';

/** `profile`: a folder that outlives the browser, with what the extension keeps there; otherwise a new one that does not. */
export async function launchFirefox(extensionDir, { headless = true, prefs = {}, profile } = {}) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: EXECUTABLE,
    headless,
    userDataDir: profile,
    defaultViewport: headless ? { width: 1100, height: 900 } : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      // An extension that is installed for the session is taken away at its end, what it kept with it.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...prefs,
    },
  });
  await installed(browser, extensionDir);
  const { contexts } = await send(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  return new Firefox(browser, contexts[0].context);
}

async function send(browser, method, params) {
  const answer = await browser.connection.send(method, params);
  return answer.result ?? answer;
}

class Firefox {
  kind = 'firefox';
  /** Pages opened here and not yet closed by `closePages`. */
  opened = [];
  id = ID;
  origin = `moz-extension://${UUID}`;

  constructor(puppet, chromeContext) {
    this.puppet = puppet;
    this.chromeContext = chromeContext;
  }

  async newPage(url, viewport) {
    const page = await this.puppet.newPage();
    this.opened.push(page);
    if (viewport) await page.setViewport(viewport);
    if (url) await page.goto(url);
    return page;
  }

  /** Every click that asks for a permission gets it; see the preferences above. */
  async allow() {}

  /** Opens one of the extension's own pages. BiDi loses the navigation in the process switch, so its end is looked for. */
  async openOwn(path) {
    const page = await this.newPage();
    const url = `${this.origin}/${path}`;
    page.goto(url, { timeout: 1_500, waitUntil: 'domcontentloaded' }).catch(() => {});
    await until(`${path} is open`, () =>
      page.evaluate((url) => document.URL.startsWith(url) && document.readyState === 'complete', url),
    );
    return page;
  }

  /** Runs privileged in the browser's window; arguments and result are JSON. */
  async privileged(run, ...args) {
    const answer = await send(this.puppet, 'script.callFunction', {
      functionDeclaration: `async function (json) { return JSON.stringify((await (${run})(...JSON.parse(json))) ?? null); }`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      awaitPromise: true,
      target: { context: this.chromeContext },
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value);
  }

  /** Clicks the toolbar button, then the action's button in the popup. */
  async askFromToolbar(page, action) {
    await this.openPopup(page);
    await until("the popup's button is clicked", () =>
      this.inPopup((document, selector) => {
        const button = document.querySelector(selector);
        button?.click();
        return Boolean(button);
      }, `[data-action="${action}"]`),
    );
  }

  /** What the popup says, once it has the record to show. */
  async readPopup(page) {
    await this.openPopup(page);
    const words = await until('the popup has its list', () =>
      this.inPopup((document) => document.querySelector('.entries') && document.querySelector('main').innerText),
    );
    await this.inPopup((document) => document.defaultView.close());
    return words;
  }

  /** Clicks the toolbar button. While the popup of the last click is there, a click would only close that one. */
  async openPopup(page) {
    await page.bringToFront();
    await until('the last popup has gone', () =>
      this.privileged(() => {
        const popup = document.querySelector('browser.webextension-popup-browser');
        popup?.closest('panel')?.hidePopup();
        return popup === null;
      }),
    );
    // A panel closes by itself when its window loses the focus, which opening a tab may do a moment later.
    await until('the popup is drawn', () =>
      this.privileged(async (id) => {
        const popup = document.querySelector('browser.webextension-popup-browser');
        if (popup) return popup.closest('panel')?.state === 'open';
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        await ExtensionParent.apiManager.global
          .browserActionFor(WebExtensionPolicy.getByID(id).extension)
          .triggerAction(window);
        return false;
      }, ID),
    );
  }

  /** Calls `run(document, ...args)` in the popup, which BiDi does not list; `null` while there is none. */
  async inPopup(run, ...args) {
    return this.privileged(
      async (source, args) => {
        const popup = document.querySelector('browser.webextension-popup-browser');
        if (!popup?.messageManager) return null;
        const answered = new Promise((resolve) => {
          popup.messageManager.addMessageListener('e2e', function listener({ data }) {
            popup.messageManager.removeMessageListener('e2e', listener);
            resolve(data);
          });
          setTimeout(resolve, 1_000, null);
        });
        const script = `sendAsyncMessage("e2e", (${source})(content.document, ...${JSON.stringify(args)}) ?? null);`;
        popup.messageManager.loadFrameScript(`data:application/javascript,${encodeURIComponent(script)}`, false);
        return answered;
      },
      String(run),
      args,
    );
  }

  /** Opens the page's context menu on an element and takes the action's item. */
  async askFromMenu(page, action, { at = 'body' } = {}) {
    await page.bringToFront();
    await page.click(at, { button: 'right' });
    await until('the menu item is there', () =>
      this.privileged(async (action) => {
        const menu = document.getElementById('contentAreaContextMenu');
        if (menu.state !== 'open') return false;
        const suffix = `-menuitem-_${action}`;
        const item = [...menu.querySelectorAll('menuitem')].find((item) => item.id.endsWith(suffix));
        const parent = item?.closest('menu');
        if (!item) return false;
        parent?.openMenu(true);
        await new Promise((resolve) => setTimeout(resolve, 200));
        item.closest('menupopup').activateItem(item);
        return true;
      }, action),
    );
  }

  /** Presses the shortcut that the manifest suggests for an action. */
  async askFromShortcut(page, action) {
    await page.bringToFront();
    const key = COMMANDS[action].suggested_key.default.at(-1);
    await this.privileged((key) => {
      document.querySelector(`keyset[id^=ext-keyset] key[key="${key}"]`).doCommand();
    }, key);
  }

  /** Kills the background as the browser does when it needs the memory. */
  async killBackground() {
    await this.privileged(async (id) => {
      await WebExtensionPolicy.getByID(id).extension.terminateBackground({ disableResetIdleForTest: true });
    }, ID);
  }

  /** Calls `run(root, ...args)` on the card's closed shadow root, apart from the page's scripts; `null` without a card. */
  async inCard(page, run, ...args) {
    const context = page.mainFrame()._id;
    const located = await send(this.puppet, 'script.callFunction', {
      functionDeclaration: '() => document.documentElement',
      awaitPromise: false,
      target: { context, sandbox: 'e2e' },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 60 },
    });
    const shadow = findCard(located.result);
    if (!shadow) return null;
    const answer = await send(this.puppet, 'script.callFunction', {
      functionDeclaration: `async (root, json) => JSON.stringify((await (${run})(root, ...JSON.parse(json))) ?? null)`,
      arguments: [{ sharedId: shadow.sharedId }, { type: 'string', value: JSON.stringify(args) }],
      awaitPromise: true,
      target: { context, sandbox: 'e2e' },
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value);
  }

  async setScheme(_page, scheme) {
    await this.privileged(
      (scheme) =>
        Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1),
      scheme,
    );
  }

  /** What the person asks for by a click is granted without a prompt: a preference, set above. */
  async permit() {}

  async closePages() {
    for (const page of this.opened.splice(0)) await page.close().catch(() => {});
  }

  async close() {
    await this.puppet.close();
  }
}

/** The one closed shadow root that holds the card's dialog. */
function findCard(node) {
  const { shadowRoot, children = [] } = node?.value ?? {};
  if (shadowRoot?.value?.mode === 'closed' && holdsCard(shadowRoot)) return shadowRoot;
  for (const child of shadowRoot ? [...children, shadowRoot] : children) {
    const found = findCard(child);
    if (found) return found;
  }
  return undefined;
}

function holdsCard(node) {
  const { attributes = {}, children = [] } = node.value ?? {};
  return 'data-card' in attributes || children.some(holdsCard);
}
