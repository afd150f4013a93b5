// A page that fights: it replaces what a script might call, covers itself, takes away what it did not put there, and
// presses everything it can name. Runs before anything else of the page.
(() => {
  const real = {
    append: Element.prototype.append,
    click: HTMLElement.prototype.click,
    dispatch: EventTarget.prototype.dispatchEvent,
    observe: MutationObserver.prototype.observe,
    queryAll: Document.prototype.querySelectorAll,
    remove: Element.prototype.remove,
  };
  const everything = () => [...Reflect.apply(real.queryAll, document, ["*"])];
  const own = new WeakSet();
  window.removed = 0;
  window.stolen = [];

  function replacePrototypes() {
    const victims = [
      [Element.prototype, ["attachShadow", "closest", "matches", "querySelector", "after", "append", "remove", "getBoundingClientRect", "scrollIntoView"]],
      [EventTarget.prototype, ["addEventListener"]],
      [Node.prototype, ["appendChild", "insertBefore", "contains"]],
      [Selection.prototype, ["getRangeAt", "toString"]],
      [Array.prototype, ["map", "filter", "join"]],
      [Object, ["keys", "entries", "assign", "freeze"]],
      [JSON, ["stringify", "parse"]],
      [window, ["getSelection", "fetch", "getComputedStyle", "WebAssembly"]],
    ];
    for (const [owner, names] of victims) {
      for (const name of names) {
        owner[name] = () => {
          window.stolen[window.stolen.length] = name;
          throw new Error("not here");
        };
      }
    }
  }

  function cover() {
    const sheet = document.createElement("div");
    sheet.style.cssText = "position:fixed;inset:0;z-index:2147483647;background:rgba(255,255,255,.6)";
    own.add(sheet);
    Reflect.apply(real.append, document.body, [sheet]);
  }

  function takeAway() {
    const watch = new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (node.nodeType !== Node.ELEMENT_NODE || own.has(node)) continue;
          window.removed += 1;
          Reflect.apply(real.remove, node, []);
        }
      }
    });
    Reflect.apply(real.observe, watch, [document.body, { childList: true, subtree: true }]);
  }

  function press() {
    for (const element of everything()) {
      const at = { bubbles: true, composed: true, cancelable: true, clientX: 400, clientY: 400 };
      for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]) {
        Reflect.apply(real.dispatch, element, [new MouseEvent(type, at)]);
      }
      for (const key of ["Enter", " "]) {
        Reflect.apply(real.dispatch, element, [new KeyboardEvent("keydown", { key, ctrlKey: true, bubbles: true, composed: true })]);
      }
      if (!own.has(element)) Reflect.apply(real.click, element, []);
    }
  }

  replacePrototypes();
  document.onreadystatechange = () => {
    if (document.readyState !== "interactive") return;
    for (const element of everything()) own.add(element);
    cover();
    takeAway();
    setInterval(press, 50);
  };
})();
