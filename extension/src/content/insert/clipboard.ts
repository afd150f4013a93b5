/** Puts words on the clipboard, on pages without the modern interface too. Reads nothing from it. */

/** `true` if the words are on the clipboard. Needs the person's click. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No secure context, or a frame without the permission: the old command still works there.
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  const done = new AbortController();
  let written = false;
  window.addEventListener(
    'copy',
    (event) => {
      event.stopImmediatePropagation(); // the page need not learn what was copied
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
      written = true;
    },
    { capture: true, signal: done.signal },
  );
  const accepted = document.execCommand('copy');
  done.abort();
  return accepted && written;
}
