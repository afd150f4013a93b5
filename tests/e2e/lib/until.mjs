// Waiting for something to become true, with a name for the failure.

/** Calls `look` until it gives something other than undefined, null or false; fails by name (a string, or what makes one) after `timeout` ms. */
export async function until(what, look, timeout = 15_000) {
  const end = Date.now() + timeout;
  let last;
  for (;;) {
    try {
      const found = await look();
      if (found !== undefined && found !== null && found !== false) return found;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end)
      throw new Error(
        `waited ${timeout} ms in vain: ${typeof what === 'function' ? what() : what}${last ? ` (${last.message})` : ''}`,
      );
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
