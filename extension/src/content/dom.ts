/** Small questions about nodes that also hold for nodes of another frame's document, where `instanceof` does not. */

export function isText(node: Node | null | undefined): node is Text {
  return node?.nodeType === Node.TEXT_NODE;
}

export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === Node.ELEMENT_NODE;
}

export function isDocument(node: Node | null | undefined): node is Document {
  return node?.nodeType === Node.DOCUMENT_NODE;
}

export function isShadowRoot(node: Node | null | undefined): node is ShadowRoot {
  return node?.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}

export function isNamed<Name extends keyof HTMLElementTagNameMap>(
  node: Node | null | undefined,
  name: Name,
): node is HTMLElementTagNameMap[Name] {
  return isElement(node) && node.localName === name && node.namespaceURI === 'http://www.w3.org/1999/xhtml';
}

/** The parent as the reader sees it: a slot before the host that assigns to it. */
export function shownParent(node: Node): Node | null {
  if (isShadowRoot(node)) return node.host;
  if ((isElement(node) || isText(node)) && node.assignedSlot !== null) return node.assignedSlot;
  return node.parentNode;
}

/** A node and everything it stands in as the reader sees it, innermost first, without the document. */
export function shownAncestors(node: Node): Node[] {
  const chain: Node[] = [];
  for (let at: Node | null = node; at !== null && !isDocument(at); at = shownParent(at)) chain.push(at);
  return chain;
}

/** The element that has the focus, looked for through open shadow roots and frames of the same origin. */
export function deepActive(document: Document): Element | null {
  let active = document.activeElement;
  for (;;) {
    const inner: Element | null | undefined = active?.shadowRoot?.activeElement ?? frameDocument(active)?.activeElement;
    if (inner === null || inner === undefined) return active;
    active = inner;
  }
}

/** The document of a frame that this script may read. */
export function frameDocument(element: Element | null): Document | null {
  if (element?.localName !== 'iframe' && element?.localName !== 'frame') return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null; // another origin: the browser answers null or throws
  }
}

/** The topmost editable element around a node, if it stands in one. */
export function editingHost(node: Node | null): HTMLElement | undefined {
  let host: HTMLElement | undefined;
  for (let at: Node | null = node; at !== null; at = at.parentNode) {
    if (isElement(at) && 'isContentEditable' in at && at.isContentEditable === true) host = at as HTMLElement;
    else if (host !== undefined) break;
  }
  return host;
}
