/** Installs the extension of a folder; a browser that refuses it is closed, so that the run ends. Resolves to its id. */
export async function installed(browser, folder) {
  try {
    return await browser.installExtension(folder);
  } catch (error) {
    await browser.close();
    throw error;
  }
}
