// A selection, made without the mouse.

/** Selects what an element holds, as dragging over it would. */
export async function select(page, selector) {
  await page.evaluate((selector) => {
    const element = document.querySelector(selector);
    if (element.select) {
      element.focus();
      element.select();
      return;
    }
    getSelection().selectAllChildren(element);
  }, selector);
}
