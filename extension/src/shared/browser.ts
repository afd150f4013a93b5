/**
 * The browser's extension API: the only file that names it, and the list of what Scrim uses of it.
 *
 * Firefox answers to `chrome` with promises too (MDN, "Chrome incompatibilities", Manifest V3). `browser` is not asked for:
 * where a browser does not define it, a page's `<form id="browser">` would stand in its place.
 */
export const browser: Pick<
  typeof chrome,
  | 'action'
  | 'commands'
  | 'contextMenus'
  | 'i18n'
  | 'identity'
  | 'permissions'
  | 'runtime'
  | 'scripting'
  | 'storage'
  | 'tabs'
> = chrome;

/** This extension's own origin, without a slash at the end. (`URL.origin` is `null` for it in some browsers.) */
export const OWN_ORIGIN = browser.runtime.getURL('').slice(0, -1);

/** A line between a page and the background. */
export type Port = chrome.runtime.Port;

/** Who sent a message or opened a line, as the browser tells it. */
export type Sender = chrome.runtime.MessageSender;

/** What a menu item was chosen on. */
export type MenuClick = chrome.contextMenus.OnClickData;

/** A tab; its address is told only where the extension may see it. */
export type Tab = chrome.tabs.Tab;
