// The card as a person meets it: what it says, where its buttons are, real mouse and keyboard.
import { until } from './until.mjs';

export class Card {
  constructor(browser, page) {
    this.browser = browser;
    this.page = page;
  }

  /** Waits until the card is in one of these states (`data-state` on its dialog); resolves to the state. */
  async state(...states) {
    let last;
    return until(
      () => `the card is ${states.join(' or ')}, not ${last}`,
      async () => {
        last = await this.browser.inCard(this.page, (root) =>
          root.querySelector('[data-card]')?.getAttribute('data-state'),
        );
        return states.includes(last) && last;
      },
    );
  }

  /** Its whole text, or that of one part. */
  async text(selector = '[data-card]') {
    return this.browser.inCard(
      this.page,
      (root, selector) => root.querySelector(selector)?.innerText ?? null,
      selector,
    );
  }

  async has(selector) {
    return this.browser.inCard(this.page, (root, selector) => Boolean(root.querySelector(selector)), selector);
  }

  /** Clicks with the real mouse in the middle of the first match. */
  async click(selector) {
    const { x, y } = await this.place(selector);
    await this.page.mouse.click(x, y);
  }

  /** The middle of the first match, scrolled into view, once it stays where it is. */
  async place(selector) {
    let before;
    return until(`${selector} is on the card and at rest`, async () => {
      const now = await this.browser.inCard(
        this.page,
        (root, selector) => {
          const element = root.querySelector(selector);
          if (!element || element.disabled) return null;
          element.scrollIntoView({ block: 'center', behavior: 'instant' });
          const { x, y, width, height } = element.getBoundingClientRect();
          return width > 0 && height > 0 ? { x: x + width / 2, y: y + height / 2 } : null;
        },
        selector,
      );
      const rests = now && before && now.x === before.x && now.y === before.y;
      before = now;
      return rests && now;
    });
  }

  /** Hides words that detection did not find, by writing them into the card. */
  async hide(words) {
    await this.click('.folds details summary');
    await this.click('.folds input');
    await this.page.keyboard.type(words);
    await this.click('[data-do=hide]');
  }

  /** Confirms the preview: waits for it, then presses Send. */
  async send() {
    await this.state('preview');
    await this.click('[data-do=send]');
  }

  /** The code of the failure it shows, once it shows one. */
  async failure() {
    await this.state('failed');
    return this.browser.inCard(this.page, (root) =>
      root.querySelector('[data-part=failure]').getAttribute('data-code'),
    );
  }

  /** The answer once it is complete and drawn to its end. */
  async answer() {
    await this.state('done');
    let before;
    return until('the answer is drawn', async () => {
      const now = await this.text('[data-part=answer]');
      const rests = now !== '' && now === before;
      before = now;
      return rests && now;
    });
  }
}
