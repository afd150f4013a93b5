// A page that knows which element of it is the card: what a hostile page begins with.
import { select } from './select.mjs';

/** Milliseconds: longer than anything takes that a page set off. */
export const LATER = 800;

/** Asks on a page; the page then knows which element is the card, as it always can, as `window.card`. */
export async function asked(stage, name = 'mail.html', { prepare, action = 'summarise', selector = '#mail' } = {}) {
  const { page, card } = await stage.visit(name);
  if (prepare !== undefined) await page.evaluate(prepare);
  await select(page, selector);
  await page.evaluate(() => void (window.known = new Set(document.querySelectorAll('*'))));
  await stage.browser.askFromToolbar(page, action);
  await card.state('preview');
  await page.evaluate(() => {
    window.card = [...document.querySelectorAll('*')].find((element) => !window.known.has(element));
  });
  return { page, card };
}
