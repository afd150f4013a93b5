// The options page as a person uses it: real mouse, real keys.
import { until } from './until.mjs';

/** Fields of the endpoint form, in the order they stand there; other dialects have those of `openai`. */
const FIELDS = { openai: ['name', 'url', 'model', 'key'], azure: ['name', 'url', 'apiVersion', 'model', 'key'] };

export class Options {
  static async open(browser) {
    const page = await browser.openOwn('options.html');
    await page.waitForSelector('#endpoints');
    return new Options(page);
  }

  constructor(page) {
    this.page = page;
  }

  /** Adds an endpoint; resolves to the problems the form shows, none when it was saved. */
  async addEndpoint(values) {
    await this.page.click('#endpoints > .row button');
    return this.fill(values);
  }

  /** Writes these values into the open form and saves it. */
  async fill({ dialect = 'openai', ...values }) {
    await this.page.waitForSelector('form.editor');
    await this.page.select('form.editor select', dialect);
    const inputs = await this.page.$$('form.editor .field input');
    for (const [index, field] of (FIELDS[dialect] ?? FIELDS.openai).entries()) {
      if (values[field] === undefined) continue;
      await inputs[index].click({ count: 3 });
      await this.page.keyboard.press('Backspace');
      if (values[field] !== '') await inputs[index].type(values[field]);
    }
    // The problems of the last try stay until this one is answered.
    const before = await this.problems();
    await this.page.click('form.editor button[type=submit]');
    await until('the form is saved or says why not', async () => {
      if ((await this.page.$('form.editor')) === null) return true;
      const now = await this.problems();
      return now.length > 0 && now.join() !== before.join();
    });
    return this.problems();
  }

  /** Tests the first endpoint. */
  async test() {
    await this.#press(1);
  }

  /** Opens the form of the first endpoint. */
  async edit() {
    await this.#press(2);
    await this.page.waitForSelector('form.editor');
  }

  /** Presses the first endpoint's button in this place, once it can be pressed. */
  async #press(place) {
    const button = await this.page.waitForSelector(`#endpoints .endpoint button:nth-of-type(${place}):not(:disabled)`);
    await button.click();
  }

  /** What the open form says beside its fields. */
  async problems() {
    return this.page.$$eval('form.editor .field .problem', (problems) =>
      problems.map(({ textContent }) => textContent),
    );
  }

  /** What the rows say of each endpoint. */
  async endpoints() {
    return this.page.$$eval('#endpoints .endpoint', (rows) => rows.map(({ innerText }) => innerText));
  }

  /** Removes the first endpoint of the person's own. */
  async removeEndpoint() {
    const before = (await this.endpoints()).length;
    const [remove] = await this.page.$$('#endpoints .endpoint button:nth-of-type(3)');
    await remove.click();
    await (await this.page.waitForSelector('#endpoints .confirm .danger')).click();
    await until('it is gone', async () => (await this.endpoints()).length < before);
  }
}
