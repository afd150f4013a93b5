// Ways for a page to hide what the card says while its button can still be pressed, or to put the button where a click falls.
// Each runs in the page; `card` is the card's element, `at` the middle of its button.

export const COVERS = {
  'a sheet above it': (_card, _at) => {
    const sheet = document.createElement('div');
    sheet.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff';
    document.body.append(sheet);
  },
  'a sheet that lets clicks through': (_card, _at) => {
    const sheet = document.createElement('div');
    sheet.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none';
    document.body.append(sheet);
  },
  'a popover in the top layer': (_card, _at) => {
    const sheet = document.createElement('div');
    sheet.popover = 'manual';
    sheet.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;background:#fff;pointer-events:none';
    document.body.append(sheet);
    sheet.showPopover();
  },
  'a modal dialog': (_card, _at) => {
    const dialog = document.createElement('dialog');
    dialog.style.cssText = 'width:100%;height:100%;max-width:none;max-height:none;background:#fff';
    document.body.append(dialog);
    dialog.showModal();
  },
  'glass around it': (card) => {
    card.parentElement.style.opacity = '0.05';
  },
  'a filter around it': (card) => {
    card.parentElement.style.filter = 'opacity(0.05)';
  },
  'a mask around it': (card) => {
    card.parentElement.style.mask = 'linear-gradient(transparent, transparent)';
  },
  'a blend around it': (card) => {
    card.parentElement.style.mixBlendMode = 'lighten';
  },
  'a shape around it': (card) => {
    card.parentElement.style.clipPath = 'inset(100% 0 0 0)';
  },
  'a small scale around it': (card) => {
    card.parentElement.style.transform = 'scale(0.02)';
  },
  'a shadow root of glass around it': (card) => {
    const around = document.createElement('div');
    around.style.opacity = '0.05';
    document.body.prepend(around);
    around.attachShadow({ mode: 'closed' }).append(card);
  },
  'a slot of glass for it': (card) => {
    const around = document.createElement('div');
    document.body.prepend(around);
    const root = around.attachShadow({ mode: 'closed' });
    root.innerHTML = '<div style="opacity:0.05"><slot></slot></div>';
    around.append(card);
  },
  'a frame of glass that it is carried into': (card) => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0;opacity:0.05';
    document.body.append(frame);
    frame.contentDocument.body.append(card);
  },
  'styles of its own': (card) => {
    card.style.cssText =
      'opacity:0.01!important;filter:opacity(0.01)!important;clip-path:inset(0 0 0 100%)!important;transform:scale(0.01)!important';
    card.animate([{ opacity: 0.01 }, { opacity: 0.01 }], { duration: 1e6, fill: 'forwards' });
    document.head.insertAdjacentHTML(
      'beforeend',
      '<style>* { opacity: 0.01 !important; transition: opacity 99s !important; zoom: 0.1 !important }</style>',
    );
    document.documentElement.style.cssText = document.body.style.cssText = '';
  },
};

/** Those that paint over the card and take no click: only Chromium tells of them (docs/threat-model.md). */
export const PAINTED = ['a sheet that lets clicks through', 'a popover in the top layer'];

/** Carries the button under a click that was meant for something else: presses the pointer down where the page just put it. */
export const DODGES = {
  'scrolled under the pointer': (_card, at) => {
    document.body.style.paddingTop = '2000px';
    scrollBy(0, 2000 + at.by);
  },
  'pushed under the pointer': (card, at) => {
    card.parentElement.style.paddingTop = `${at.by}px`;
  },
};
