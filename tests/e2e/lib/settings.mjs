// Settings, by the extension's own admin port (quickly, between tests) or by the options page as a person fills it in.

export const ENDPOINT_ID = 'test';

/** The form with one endpoint in it. */
export function form({
  url,
  dialect = 'openai',
  model = 'test-model',
  apiVersion = '',
  contextTokens = null,
  name = 'Test endpoint',
  id = ENDPOINT_ID,
  ...rest
}) {
  return {
    endpoints: [{ id, name, dialect, url, model, apiVersion, contextTokens }],
    defaultEndpoint: id,
    labels: [],
    terms: [],
    ...rest,
  };
}

/** Saves settings with this endpoint as the only one. */
export async function useEndpoint(browser, endpoint) {
  const state = await admin(browser, { kind: 'saveSettings', settings: form(endpoint) });
  if (state.kind !== 'state' || state.problems.length > 0)
    throw new Error(`settings not saved: ${JSON.stringify(state)}`);
  return state;
}

/** Sends one request on the admin port from a page of the extension; resolves to the event that answers it. */
export async function admin(browser, request) {
  const page = await browser.openOwn('options.html');
  try {
    return await page.evaluate(
      (request) =>
        new Promise((resolve) => {
          const port = chrome.runtime.connect({ name: 'scrim.admin' });
          port.onMessage.addListener((event) => {
            port.disconnect();
            resolve(event);
          });
          port.postMessage(request);
        }),
      request,
    );
  } finally {
    await page.close();
  }
}

/** Everything the extension keeps in the browser: its storage areas and its databases. */
export async function stored(browser) {
  const page = await browser.openOwn('options.html');
  try {
    return await page.evaluate(async () => {
      const ask = (request) =>
        new Promise((resolve, reject) =>
          Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }),
        );
      const databases = {};
      for (const { name } of await indexedDB.databases()) {
        const database = await ask(indexedDB.open(name));
        for (const store of database.objectStoreNames)
          databases[`${name}/${store}`] = await ask(database.transaction(store).objectStore(store).getAll());
        database.close();
      }
      return {
        local: await chrome.storage.local.get(null),
        session: await chrome.storage.session.get(null),
        page: { ...localStorage, ...sessionStorage },
        databases,
      };
    });
  } finally {
    await page.close();
  }
}
