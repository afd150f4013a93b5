import { until } from './until.mjs';

/**
 * Installs the extension of a folder and closes the page that welcomes the person: it comes to the front when it is
 * ready, and the browser draws no other tab meanwhile. A browser that refuses closes, so that the run ends. Resolves to
 * the extension's id.
 */
export async function installed(browser, folder) {
  try {
    const id = await browser.installExtension(folder);
    await (await until('the welcome page', () => pageAt(browser, '/welcome.html'))).close();
    return id;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** The open page with `part` in its address, if there is one. */
export async function pageAt(browser, part) {
  for (const page of await browser.pages()) {
    // Firefox tells no address of an extension's page from outside.
    const address = await page.evaluate(() => location.href).catch(() => '');
    if (address.includes(part)) return page;
  }
  return undefined;
}
