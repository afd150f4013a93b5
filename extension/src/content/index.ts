/**
 * Runs in the page, in a world of its own, only after the person called for it. Reads the selection, shows the card, writes
 * where it is told to. Holds nothing when no card is open; injected twice, it stays one.
 */

import { browser } from '../shared/browser.js';
import { type Chased, LONGEST_HANDOVER, type Open, type OpenPage, type OwnPage } from '../shared/protocol.js';
import { type MountedCard, mountCard, mountNotice } from './card/index.js';
import { isMasked, parentElementOf, plain, rootOf } from './dom.js';
import { pageOutlet } from './insert/index.js';
import { isAlive, openLine } from './port.js';
import { readSelection, type Selected } from './selection/index.js';

let card: MountedCard | undefined;

/** Shows a card about what is selected now, for the action with this id (empty: let the person choose). */
function open(action: string): void {
  const selected = readHere();
  if (selected.kind === 'unreadable' && card !== undefined) {
    card.focus(); // called for again while reading an answer: do not take that away
    return;
  }
  card?.close();
  const place = { kind: 'after', at: onThisPage(selected.at) } as const;
  const onClose = (): void => void (card = undefined);
  // The pad gets what was read here, not the browser's own idea of the selection: the page may have hidden words in it.
  const read = selected.kind === 'text' && selected.text.length <= LONGEST_HANDOVER ? selected.text : '';
  const onChased = (): void => openPage('pad', { text: read });
  if (selected.kind === 'unreadable') {
    card = mountNotice(place, selected.why, { open: (page) => openPage(page), onChased, onClose });
    return;
  }
  card = mountCard(
    place,
    { ...selected, action },
    {
      openLine,
      open: (page) => openPage(page),
      onChased,
      onClose,
      outlet: (signal) => pageOutlet(document, selected.at, isOurs, signal),
    },
  );
}

/** A page that makes reading fail altogether gets a card that says so, and nothing of it is sent. */
function readHere(): Selected | { readonly kind: 'unreadable'; readonly why: 'failed'; readonly at: Element } {
  try {
    return readSelection(document, isOurs);
  } catch {
    return { kind: 'unreadable', why: 'failed', at: rootOf(document) };
  }
}

function isOurs(element: Element): boolean {
  return element === card?.host;
}

/** The element itself, or the frame of this page it lies in. Of a form that masks its properties what holds it. */
function onThisPage(at: Element): Element {
  for (let here = at; ; ) {
    while (isMasked(here)) here = parentElementOf(here) ?? rootOf(document);
    if (here.ownerDocument === document) return here;
    const frame = plain(here.ownerDocument, 'defaultView')?.frameElement;
    if (frame === null || frame === undefined) return rootOf(document);
    here = frame;
  }
}

function openPage(page: OwnPage, chased?: Chased): void {
  const request: OpenPage = { kind: 'openPage', page, ...(chased === undefined ? {} : { chased }) };
  void browser.runtime.sendMessage(request);
}

/** Marks the world of this script, so that a second injection does not answer beside the first. */
const PRESENT = Symbol.for('scrim.content');

interface World {
  [PRESENT]?: () => boolean;
}

const world = globalThis as World;

// After an update the script of the old version stays behind, deaf: then this one takes over.
if (world[PRESENT]?.() !== true) {
  world[PRESENT] = isAlive;
  browser.runtime.onMessage.addListener((request: Open) => {
    if (request.kind === 'open') open(request.action);
  });
}
