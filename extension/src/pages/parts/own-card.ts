/** The card on a page of ours: the same card as on any page, told which pages it can open. */

import { type MountedCard, mountCard } from '../../content/card/index.js';
import { openLine } from '../../content/port.js';
import { browser } from '../../shared/browser.js';

interface Options {
  readonly parent: HTMLElement;
  /** Not empty. */
  readonly text: string;
  /** Action's id. */
  readonly action: string;
  /** What opening the pad means here. */
  readonly onPad: () => void;
  readonly onClose: () => void;
}

export function mountOwnCard({ parent, text, action, onPad, onClose }: Options): MountedCard {
  return mountCard(
    { kind: 'inside', parent },
    { text: text.toWellFormed(), action },
    {
      openLine,
      open: (page) => {
        if (page === 'settings') void browser.runtime.openOptionsPage();
        else if (page === 'training') void browser.tabs.create({ url: browser.runtime.getURL('training.html') });
        else onPad();
      },
      onClose,
    },
  );
}
