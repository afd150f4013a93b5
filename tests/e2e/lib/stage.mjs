// What a suite stands on: one browser per file with the extension in it, pages to ask on, an endpoint. Every suite runs in
// each browser named in SCRIM_BROWSERS; nothing is tried twice.
import { mkdir, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Card } from './card.mjs';
import { launchChromium } from './chromium.mjs';
import { launchFirefox } from './firefox.mjs';
import { pageAt } from './installed.mjs';
import { deploy } from './policy.mjs';
import { select } from './select.mjs';
import { startEndpoint, startPages } from './servers.mjs';
import { useEndpoint } from './settings.mjs';
import { until } from './until.mjs';

const ROOT = new URL('../../../', import.meta.url);
const ARTIFACTS = new URL('../artifacts/', import.meta.url);
const BROWSERS = (process.env.SCRIM_BROWSERS ?? 'chromium,firefox').split(',');
const KINDS = {
  chromium: { launch: launchChromium, folder: 'chrome' },
  firefox: { launch: launchFirefox, folder: 'firefox' },
};

/** Milliseconds for one test; each waits for what it waits for, so this only ends what hangs. */
const LONGEST = 90_000;

/**
 * Runs `define(check, stage)` for each browser. `check(name, run)` is one test; what it opened is closed after it.
 * `dist`: folder of the built extensions, from the repository's root. `endpoint: false`: none is set up. `policy(stage)`:
 * the organisation's policy, there before the browser is.
 */
export function onStage(title, define, { dist = 'dist', endpoint = true, policy } = {}) {
  for (const kind of BROWSERS) {
    describe(`${title} in ${kind}`, () => {
      const stage = new Stage(kind);
      before(() => stage.open(dist, endpoint, policy), { timeout: LONGEST });
      after(() => stage.close());
      const check = (name, ...rest) => {
        const run = rest.pop();
        it(name, { timeout: LONGEST, ...rest[0] }, () => stage.run(`${title} ${kind} ${name}`, run));
      };
      define(check, stage);
    });
  }
}

class Stage {
  constructor(kind) {
    this.kind = kind;
    this.chromium = kind === 'chromium';
  }

  async open(dist, endpoint, policy) {
    this.pages = await startPages();
    this.endpoint = await startEndpoint();
    this.path = fileURLToPath(new URL(`${dist}/${KINDS[this.kind].folder}`, ROOT));
    if (policy) await this.deploy(policy(this));
    await this.launch({ settled: !policy });
    if (endpoint) await useEndpoint(this.browser, { url: this.endpoint.url });
  }

  /** The organisation's policy, from now on. */
  async deploy(policy) {
    this.policy = await deploy(this.kind, this.path, policy);
  }

  /** The browser with the extension in it; see the options of each. */
  async launch(options) {
    await this.browser?.close();
    this.browser = undefined;
    this.browser = await KINDS[this.kind].launch(this.path, options);
  }

  async close() {
    await this.browser?.close();
    await this.policy?.withdraw();
    await Promise.all([this.pages?.close(), this.endpoint?.close()]);
  }

  /** Runs one test with everything as at the start, and photographs what is open if it fails. */
  async run(name, test) {
    this.endpoint.reset();
    try {
      await test();
    } catch (error) {
      await this.photograph(name).catch(() => {});
      throw error;
    } finally {
      await this.browser.closePages();
    }
  }

  /** A page of tests/pages, with a card to come. */
  async visit(name) {
    const page = await this.browser.newPage(`${this.pages.origin}/${name}`);
    return { page, card: new Card(this.browser, page) };
  }

  /** The tab that the extension opened, with `part` in its address. */
  async tab(part) {
    const page = await until(`a tab at ${part}`, () => pageAt(this.browser.puppet, part));
    this.browser.opened.push(page);
    return page;
  }

  /** A page with `selector` selected and asked about from the toolbar. */
  async ask(name, action, selector = '#mail') {
    const { page, card } = await this.visit(name);
    await select(page, selector);
    await this.browser.askFromToolbar(page, action);
    return { page, card };
  }

  async photograph(name) {
    await mkdir(ARTIFACTS, { recursive: true });
    for (const [index, page] of this.browser.opened.entries()) {
      const file = `${name.replace(/[^a-z0-9]+/giu, '-')}-${index}.png`;
      // Only the tab in front is drawn; Chromium would wait for another one's picture for ever.
      await page.bringToFront();
      const picture = await Promise.race([page.screenshot({ captureBeyondViewport: false }), pause(3_000)]).catch(
        () => undefined,
      );
      if (picture) await writeFile(new URL(file, ARTIFACTS), picture);
    }
  }
}
