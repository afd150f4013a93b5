/** The card's looks. `!important` on the host only: inside a closed root the page's rules do not reach. */

export const STYLES = `
:host {
  all: initial !important;
  display: block !important;
  position: relative !important;
  box-sizing: border-box !important;
  width: auto !important;
  max-width: 46rem !important;
  min-height: 3rem !important;
  margin: 12px 0 !important;
  visibility: visible !important;
  opacity: 1 !important;
  pointer-events: auto !important;
  user-select: none !important;
  color-scheme: light dark !important;
  contain: layout style !important;
  z-index: 2147483647 !important;
}
:host(:popover-open) {
  position: fixed !important;
  inset: auto 16px 16px auto !important;
  width: min(34rem, calc(100vw - 32px)) !important;
  max-height: calc(100vh - 32px) !important;
  overflow: visible !important;
  margin: 0 !important;
}
.frame {
  --ink: #1b1f24;
  --soft: #57606a;
  --faint: #6e7781;
  --line: #d8dde3;
  --paper: #ffffff;
  --well: #f6f8f9;
  --accent: #0b6e63;
  --accent-ink: #ffffff;
  --accent-hover: #095a51;
  --veil: #dcf1ed;
  --veil-ink: #07554c;
  --bare: #fdeccb;
  --bare-ink: #7a4a00;
  --plain: #e8ebee;
  --shadow: 0 1px 2px rgb(16 24 32 / .06), 0 6px 24px rgb(16 24 32 / .08);
  display: block;
  font: 400 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  letter-spacing: normal;
  text-align: start;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: 12px;
  box-shadow: var(--shadow);
  outline: none;
  overflow: clip;
}
@media (prefers-color-scheme: dark) {
  .frame {
    --ink: #e6e9ec;
    --soft: #a7b0b9;
    --faint: #8b949e;
    --line: #343b43;
    --paper: #1c2126;
    --well: #15191d;
    --accent: #3fb6a4;
    --accent-ink: #06201d;
    --accent-hover: #5cc7b7;
    --veil: #163f3a;
    --veil-ink: #9be3d7;
    --bare: #47351a;
    --bare-ink: #f5cf8a;
    --plain: #2b3138;
    --shadow: 0 1px 2px rgb(0 0 0 / .4), 0 8px 28px rgb(0 0 0 / .45);
  }
}
:host(:popover-open) .frame { max-height: calc(100vh - 34px); overflow: auto; overscroll-behavior: contain; }
*, *::before, *::after { box-sizing: border-box; }
p, h2, h3, h4, h5, pre, ul, ol, blockquote { margin: 0; padding: 0; font-weight: inherit; font-size: inherit; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.frame:focus-visible { outline: none; }
.live { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.spring { flex: 1; }

.head { display: flex; align-items: center; gap: 8px; padding: 10px 10px 10px 14px; border-bottom: 1px solid var(--line); }
.glyph { color: var(--accent); flex: none; }
.title { font-weight: 600; font-size: 14px; }
.close { display: grid; place-items: center; width: 28px; height: 28px; border: 0; border-radius: 7px; background: none; color: var(--soft); cursor: pointer; }
.close:hover { background: var(--plain); color: var(--ink); }
.content { display: flex; flex-direction: column; gap: 10px; padding: 12px 14px 14px; }

.choice { position: relative; display: inline-flex; align-items: center; min-width: 0; margin-inline-start: -7px; border-radius: 6px; }
.choice::after { content: ""; position: absolute; inset-inline-end: 8px; width: 6px; height: 6px; border: solid var(--soft); border-width: 0 1.5px 1.5px 0; transform: translateY(-2px) rotate(45deg); pointer-events: none; }
.choice select { appearance: none; field-sizing: content; font: inherit; color: inherit; max-width: 100%; text-overflow: ellipsis; background: none; border: 1px solid transparent; border-radius: 6px; padding: 2px 24px 2px 6px; cursor: pointer; }
.choice select:hover { border-color: var(--line); background: var(--well); }
.choice option { font: inherit; color: #1b1f24; background: #fff; }
.choice.title select, .choice.endpoint select { font-weight: 600; }

.destination { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 8px; font-size: 13px; color: var(--soft); }
.destination b { font-weight: 600; color: var(--ink); }
.destination .choice { color: var(--ink); }
.origin { color: var(--faint); overflow-wrap: anywhere; }

.bar { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 6px 12px; }
.sides { display: inline-flex; padding: 2px; gap: 2px; background: var(--plain); border-radius: 8px; }
.sides .button { padding: 3px 10px; border-radius: 6px; font-size: 12.5px; color: var(--soft); text-decoration: none; }
.sides .button[aria-pressed=true] { background: var(--paper); color: var(--ink); font-weight: 600; box-shadow: 0 1px 2px rgb(0 0 0 / .12); }
.tally { font-size: 12.5px; color: var(--soft); }

.paper { border: 1px solid var(--line); border-radius: 9px; background: var(--well); overflow: hidden; transition: opacity .12s; }
.paper.busy { opacity: .6; }
.text { max-height: 17rem; overflow: auto; padding: 10px 12px; white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.65; }
/* What is selected a page can read (getSelection().toString()), closed shadow root or not: only what it wrote itself can be.
   No page looks on in a page of the extension. */
.frame.own, .text[data-part=source] { user-select: text; }
.mark { unicode-bidi: isolate; border-radius: 4px; padding: 1px 3px; cursor: pointer; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.mark::after { content: attr(data-label); margin-inline-start: 5px; font-size: 10.5px; letter-spacing: .01em; opacity: .85; user-select: none; white-space: nowrap; }
.mark.redacted { background: var(--veil); color: var(--veil-ink); }
.mark.asked { background: var(--bare); color: var(--bare-ink); outline: 1px dashed currentColor; outline-offset: 1px; }
.mark.surrogate { text-decoration: underline dotted 1px; text-underline-offset: 3px; }
.mark.drop:empty { padding: 0 4px; }
.mark.drop:empty::before { content: '∅'; }
.mark.released { background: var(--bare); color: var(--bare-ink); text-decoration: underline dashed 1px; text-underline-offset: 3px; }
.mark.allowed { background: var(--plain); text-decoration: underline dotted 1px; text-underline-offset: 3px; }
.mark.chosen { outline: 2px solid var(--accent); outline-offset: 0; }
.inspector { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 12px; padding: 9px 12px; border-top: 1px solid var(--line); background: var(--paper); }
.facts { min-width: 0; flex: 1 1 14rem; }
.pair { display: flex; flex-wrap: wrap; gap: 2px 7px; overflow-wrap: anywhere; min-width: 0; max-height: 6rem; overflow: auto; }
.original { font-weight: 600; white-space: pre-wrap; }
.arrow { color: var(--faint); }
.placeholder { color: var(--veil-ink); }
.why { font-size: 12.5px; color: var(--soft); }

.note { font-size: 12.5px; color: var(--soft); }
.note:empty { display: none; }
.warn { color: var(--bare-ink); }
input[type=text] { font: inherit; color: inherit; width: 100%; min-width: 0; padding: 6px 10px; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
input[type=text]::placeholder { color: var(--faint); opacity: 1; }
input[type=text]:focus-visible { outline-offset: -1px; }
.row { display: flex; gap: 8px; }
.row input { flex: 1; }

.folds { display: flex; flex-direction: column; gap: 2px; }
.fold { font-size: 13px; color: var(--soft); }
.fold summary { cursor: pointer; width: fit-content; border-radius: 4px; padding: 1px 2px; }
.fold summary:hover { color: var(--ink); }
.folded { display: flex; flex-direction: column; gap: 8px; padding: 6px 0 8px; }
.body, .detail { font: 12px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; max-height: 15rem; overflow: auto; padding: 9px 11px; background: var(--well); border: 1px solid var(--line); border-radius: 8px; color: var(--ink); }
.address { font: 12px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; color: var(--ink); }

.reasons { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 8px; }
.rating { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; margin: 6px 0; font-size: 12.5px; color: var(--soft); }
.rating span { margin-inline-end: 4px; }
.rating .button[aria-pressed=true] { color: var(--accent); }
.rating .button[aria-pressed=true] path { fill: currentColor; }
.actions { position: sticky; bottom: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin: 0 -14px -14px; padding: 6px 14px 14px; background: var(--paper); border-radius: 0 0 12px 12px; }
.actions > .note { flex: 1 0 100%; margin: 0; }
.actions + .folds { margin-top: 6px; }
.button { font: inherit; font-weight: 500; line-height: 1.4; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 5px 13px; cursor: pointer; max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.button:hover:not(:disabled) { background: var(--well); }
.button.primary { color: var(--accent-ink); background: var(--accent); border-color: var(--accent); font-weight: 600; }
.button.primary:hover:not(:disabled) { background: var(--accent-hover); border-color: var(--accent-hover); }
.button.quiet { background: none; border-color: transparent; color: var(--soft); padding: 2px 6px; font-weight: 400; }
.button.quiet:hover:not(:disabled) { color: var(--ink); background: var(--plain); }
.destination .quiet, .note .quiet { color: var(--accent); padding: 0 2px; text-decoration: underline; text-underline-offset: 2px; font-size: inherit; }
/* No opacity: the browser would then say that the button cannot be seen (see seen.ts). */
.button:disabled { color: var(--faint); cursor: default; }
.button.primary:disabled { color: var(--soft); background: var(--plain); border-color: var(--plain); }
.shortcut { font-size: 12px; color: var(--faint); }
.said { font-size: 12.5px; color: var(--soft); }

.waiting { display: flex; align-items: center; gap: 10px; color: var(--soft); padding: 4px 0; }
.dots { display: inline-flex; gap: 4px; }
.dots i { width: 5px; height: 5px; border-radius: 50%; background: var(--accent); animation: pulse 1.2s infinite ease-in-out; }
.dots i:nth-child(2) { animation-delay: .15s; }
.dots i:nth-child(3) { animation-delay: .3s; }
@keyframes pulse { 0%, 70%, 100% { opacity: .25; } 35% { opacity: 1; } }

.trouble { display: flex; flex-direction: column; gap: 4px; }
.trouble .what { font-weight: 600; }
.answer:not(:empty) + .trouble { border-top: 1px solid var(--line); padding-top: 10px; }

.answer { display: flex; flex-direction: column; gap: 9px; overflow-wrap: anywhere; line-height: 1.6; }
.answer:empty { display: none; }
.answer h3, .answer h4, .answer h5 { font-weight: 600; line-height: 1.35; margin-top: 4px; }
.answer h3 { font-size: 16.5px; }
.answer h4 { font-size: 15px; }
.answer ul, .answer ol { padding-inline-start: 22px; }
.answer li { margin: 2px 0; }
/* Models end the lines of an address or a signature with a single line break. */
.answer p, .answer li { white-space: pre-line; }
.answer li > * { margin-top: 3px; }
.answer code { font: .9em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--plain); border-radius: 4px; padding: 1px 4px; }
.answer pre { overflow: auto; padding: 10px 12px; background: var(--well); border: 1px solid var(--line); border-radius: 8px; }
.answer pre code { background: none; padding: 0; white-space: pre; }
.answer blockquote { padding-inline-start: 12px; border-inline-start: 3px solid var(--line); color: var(--soft); }
.answer hr { width: 100%; border: 0; border-top: 1px solid var(--line); margin: 4px 0; }
.answer table { border-collapse: collapse; font-size: 13.5px; }
.answer th, .answer td { border: 1px solid var(--line); padding: 4px 9px; text-align: start; vertical-align: top; }
.answer th { background: var(--well); font-weight: 600; }
.scroller { overflow: auto; }
.plain { white-space: pre-wrap; }
.target { color: var(--faint); font-size: .9em; overflow-wrap: anywhere; }
.picture { color: var(--soft); font-style: italic; }
.growing > :last-child::after { content: ""; display: inline-block; width: 7px; height: 1em; margin-inline-start: 3px; vertical-align: -2px; background: var(--accent); opacity: .6; animation: pulse 1.2s infinite; }

@media (prefers-reduced-motion: reduce) { *, *::before, *::after { animation: none !important; transition: none !important; } }
@media (forced-colors: active) {
  .mark { border-bottom: 2px solid; }
  .mark.released { border-bottom-style: dashed; }
  .mark.allowed { border-bottom-style: dotted; }
  .button.primary { border-width: 2px; }
}
@media (max-width: 480px) { .shortcut { display: none; } }
`;
