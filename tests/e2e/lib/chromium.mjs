// Chromium through puppeteer: the shipped manifest, the real toolbar click (which grants activeTab), the closed shadow
// root of the card through the DevTools protocol.
import puppeteer from 'puppeteer-core';
import { installed } from './installed.mjs';
import { until } from './until.mjs';

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** `settled`: as after the first use; otherwise the first question waits until an organisation's policy could be there. */
export async function launchChromium(extensionDir, { headless = true, args = [], settled = true } = {}) {
  const browser = await puppeteer.launch({
    executablePath: EXECUTABLE,
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? { width: 1100, height: 900 } : null,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--force-color-profile=srgb', ...args],
  });
  const id = await installed(browser, extensionDir);
  const chromium = new Chromium(browser, id);
  await chromium.background((settled) => settled && chrome.storage.local.set({ managedSettled: true }), settled);
  return chromium;
}

class Chromium {
  kind = 'chromium';
  /** Pages opened here and not yet closed by `closePages`. */
  opened = [];

  constructor(puppet, id) {
    this.puppet = puppet;
    this.id = id;
    this.origin = `chrome-extension://${id}`;
  }

  async newPage(url, viewport) {
    const page = await this.puppet.newPage();
    this.opened.push(page);
    if (viewport) await page.setViewport(viewport);
    if (url) await page.goto(url);
    return page;
  }

  /** Opens one of the extension's own pages. */
  async openOwn(path) {
    return this.newPage(`${this.origin}/${path}`);
  }

  /** A click that asks for this host's permission gets it; without a display nobody could answer the browser's own question. */
  async allow(pattern) {
    const page = await this.newPage('chrome://extensions');
    await page.evaluate((id, pattern) => chrome.developerPrivate.addHostPermission(id, pattern), this.id, pattern);
    await page.close();
  }

  /** Clicks the toolbar button, then the action's button in the popup. */
  async askFromToolbar(page, action) {
    const popup = await this.openPopup(page);
    await popup.click(`[data-action="${action}"]`);
  }

  /** Clicks the toolbar button; resolves to the popup's page. */
  async openPopup(page) {
    await page.bringToFront();
    const extension = (await this.puppet.extensions()).get(this.id);
    await page.triggerExtensionAction(extension);
    const target = await this.puppet.waitForTarget((target) => target.url().startsWith(`${this.origin}/popup.html`), {
      timeout: 10_000,
    });
    const popup = await target.asPage();
    await popup.waitForSelector('[data-action]', { timeout: 10_000 });
    return popup;
  }

  /** What the popup says, once it has the record to show. */
  async readPopup(page) {
    const popup = await this.openPopup(page);
    await popup.waitForSelector('.entries');
    const words = await popup.$eval('main', (main) => main.innerText);
    await popup.close();
    return words;
  }

  /** The menu itself cannot be opened without a display: the toolbar click grants activeTab, then the menu's event fires. */
  async askFromMenu(page, action, info = {}) {
    await this.#grant(page);
    const url = page.url();
    await this.background(
      async (action, url, info) => {
        const tab = (await chrome.tabs.query({})).find((tab) => tab.url === url);
        chrome.contextMenus.onClicked.dispatch({ menuItemId: action, frameId: 0, pageUrl: url, ...info }, tab);
      },
      action,
      url,
      info,
    );
  }

  /** Keys of the browser cannot be pressed without a display either: the command's event fires. */
  async askFromShortcut(page, action) {
    await this.#grant(page);
    await this.background(
      async (action, url) => {
        const tab = (await chrome.tabs.query({})).find((tab) => tab.url === url);
        chrome.commands.onCommand.dispatch(action, tab);
      },
      action,
      page.url(),
    );
  }

  /** From now on the browser grants what the person asks for by a click, without a prompt, which has no window here. */
  async permit(pattern) {
    const page = await this.newPage('chrome://extensions');
    await page.evaluate((id, pattern) => chrome.developerPrivate.addHostPermission(id, pattern), this.id, pattern);
    await page.close();
  }

  /** activeTab, as any call for the extension grants it. */
  async #grant(page) {
    const popup = await this.openPopup(page);
    await popup.close();
  }

  /** Runs in the service worker, starting it where it sleeps. */
  async background(run, ...args) {
    return until('the background answers', async () => {
      const target = await this.puppet.waitForTarget(
        (target) => target.type() === 'service_worker' && target.url().startsWith(this.origin),
        { timeout: 5_000 },
      );
      const worker = await target.worker();
      if (!(await worker.evaluate(() => typeof chrome === 'object' && Boolean(chrome.runtime?.id)))) return undefined;
      return { value: await worker.evaluate(run, ...args) };
    }).then(({ value }) => value);
  }

  /** Kills the background as the browser does when it needs the memory. */
  async killBackground() {
    const target = await this.puppet.waitForTarget(
      (target) => target.type() === 'service_worker' && target.url().startsWith(this.origin),
    );
    const worker = await target.worker();
    await worker.close();
  }

  /** Calls `run(root, ...args)` on the card's closed shadow root, apart from the page's scripts; `null` without a card. */
  async inCard(page, run, ...args) {
    const session = await page.createCDPSession();
    try {
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      const shadow = findCard(root);
      if (!shadow) return null;
      const { frameTree } = await session.send('Page.getFrameTree');
      const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'e2e' });
      const { object } = await session.send('DOM.resolveNode', {
        nodeId: shadow.nodeId,
        executionContextId: world.executionContextId,
      });
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: `function (...args) { return (${run})(this, ...args); }`,
        arguments: args.map((value) => ({ value })),
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value ?? null;
    } catch (error) {
      // The card was drawn anew between two calls: the caller looks again.
      if (/Could not find node|No node|Cannot find context/.test(error.message)) return null;
      throw error;
    } finally {
      await session.detach().catch(() => {});
    }
  }

  async setScheme(page, scheme) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  }

  async closePages() {
    for (const page of this.opened.splice(0)) await page.close().catch(() => {});
  }

  async close() {
    await this.puppet.close();
  }
}

/** The one closed shadow root that holds the card's dialog. */
function findCard(node) {
  for (const shadow of node.shadowRoots ?? []) {
    if (shadow.shadowRootType === 'closed' && holdsCard(shadow)) return shadow;
  }
  for (const child of [
    ...(node.children ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
    ...(node.shadowRoots ?? []),
  ]) {
    const found = findCard(child);
    if (found) return found;
  }
  return undefined;
}

function holdsCard(node) {
  const attributes = node.attributes ?? [];
  for (let at = 0; at < attributes.length; at += 2) {
    if (attributes[at] === 'data-card') return true;
  }
  return (node.children ?? []).some(holdsCard);
}
