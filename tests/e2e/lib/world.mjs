// The world of the extension's content script on a page: what runs here has all that the card has, and nothing more. It is
// reached as the background reaches it, so a question must have been asked on the page before.
/** Calls `run(...args)` in the content script's world of `page`; arguments and result are JSON. `frames`: in all its frames. */
export async function inContentScript(stage, page, run, ...args) {
  const [{ result }] = await execute(stage, page, { run, args });
  return result;
}

/** The browser's ids of the page's frames, the page itself left out. */
export async function framesOf(stage, page) {
  const all = await execute(stage, page, { run: () => location.href, args: [], frames: true });
  return all.map(({ frameId }) => frameId).filter((id) => id !== 0);
}

async function execute(stage, page, { run, args, frames = false }) {
  const own = await stage.browser.openOwn('options.html');
  try {
    // As text: the pages of the extension may not make functions of words.
    const answer = await own.evaluate(`(async () => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === ${JSON.stringify(page.url())});
      const results = await chrome.scripting.executeScript({
        target: { tabId: tab.id, allFrames: ${frames} },
        func: ${run},
        args: ${JSON.stringify(args)},
      });
      return JSON.stringify(results.map(({ frameId, result, error }) => ({ frameId, result, error: error && String(error) })));
    })()`);
    const results = JSON.parse(answer);
    for (const { error } of results) if (error) throw new Error(error);
    return results;
  } finally {
    await own.close();
    await page.bringToFront();
  }
}

/**
 * Runs in the content script's world: opens a port of this name, says `messages` and tells what was answered within `patience`
 * milliseconds, or until there are `enough` answers or the port was ended from the other side.
 */
export function talk(name, messages, { patience = 1_500, enough = Number.POSITIVE_INFINITY } = {}) {
  return new Promise((resolve) => {
    const answers = [];
    const port = chrome.runtime.connect({ name });
    const finish = (ended) => {
      clearTimeout(timer);
      port.disconnect();
      resolve({ ended, answers });
    };
    const timer = setTimeout(finish, patience, false);
    port.onDisconnect.addListener(() => finish(true));
    port.onMessage.addListener((answer) => {
      answers.push(answer);
      if (answers.length >= enough) finish(false);
    });
    for (const message of messages) port.postMessage(message);
  });
}
