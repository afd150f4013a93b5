// The page port without a card: the same engine, fetch and stream as behind one, at the speed of messages.

/**
 * Asks the same question `times` times, one after the other in one conversation, confirming every preview; resolves to
 * what came of each: how it ended, and the answer put together.
 */
export async function askOften(page, text, times, action = 'summarise') {
  return page.evaluate(
    (text, times, action) =>
      new Promise((resolve) => {
        const port = chrome.runtime.connect({ name: 'scrim.page' });
        const ends = [];
        let answer = '';
        const handlers = {
          ready: () => port.postMessage({ kind: 'preview', action, text, wish: '', endpoint: '' }),
          preview: ({ ticket }) => port.postMessage({ kind: 'confirm', ticket }),
          started: () => void (answer = ''),
          delta: ({ text }) => void (answer += text),
          done: () => ended('done'),
          failed: ({ failure }) => ended(failure.code),
        };
        function ended(how) {
          ends.push({ how, answer });
          if (ends.length < times && how === 'done') return port.postMessage({ kind: 'again' });
          port.disconnect();
          resolve(ends);
        }
        port.onMessage.addListener((event) => handlers[event.kind]?.(event));
        port.postMessage({ kind: 'hello', version: 1 });
      }),
    text,
    times,
    action,
  );
}
