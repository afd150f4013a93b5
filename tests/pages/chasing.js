// A page that takes away whatever it did not put there, wherever and as often as it appears.
document.addEventListener("DOMContentLoaded", () => {
  const watch = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) node.remove();
  });
  watch.observe(document, { childList: true, subtree: true });
});
