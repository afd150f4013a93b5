/**
 * The only door for events: what a page's script dispatches never acts, what the person does always does.
 * Every listener of the content script goes through here.
 */

/** Wraps a handler so that it ignores events made by scripts. */
export function trusted<E extends Event>(handler: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted) handler(event);
  };
}

/** Listens to the person's events of `types` on `target` until `signal` aborts. */
export function onTrusted(
  target: EventTarget,
  types: readonly string[],
  handler: (event: Event) => void,
  options: AddEventListenerOptions & { readonly signal: AbortSignal },
): void {
  const listener = trusted(handler);
  for (const type of types) target.addEventListener(type, listener, options);
}
