/**
 * Small questions about nodes that also hold for nodes of another frame's document, where `instanceof` does not, and for forms
 * whose fields bear the names of properties: `<input name="parentNode">` takes that property's place, in a content script's
 * world as in the page's (HTML, "[LegacyOverrideBuiltIns]").
 */

/** A property as the browser's own interface has it, whatever a form calls its fields. */
function plain<T>(node: Node, owner: Node, name: keyof Node | keyof Element): T {
  const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
  return (get === undefined ? Reflect.get(node, name) : Reflect.apply(get, node, [])) as T;
}

function typeOf(node: Node | null | undefined): number | undefined {
  return node === null || node === undefined ? undefined : plain(node, Node.prototype, 'nodeType');
}

export function childrenOf(node: Node): readonly ChildNode[] {
  return [...plain<NodeListOf<ChildNode>>(node, Node.prototype, 'childNodes')];
}

/** The open shadow root of an element. */
export function shadowOf(element: Element): ShadowRoot | null {
  return plain(element, Element.prototype, 'shadowRoot');
}

export function parentOf(node: Node): ParentNode | null {
  return plain(node, Node.prototype, 'parentNode');
}

/** The parent, where it is an element. */
export function parentElementOf(node: Node): Element | null {
  return plain(node, Node.prototype, 'parentElement');
}

/** A form one of whose fields bears the name of a property: asked for it without care, it gives the field. */
export function isMasked(element: Element): boolean {
  for (const name in HTMLElement.prototype) if (Object.hasOwn(element, name)) return true;
  return false;
}

export function isText(node: Node | null | undefined): node is Text {
  return typeOf(node) === Node.TEXT_NODE;
}

export function isElement(node: Node | null | undefined): node is Element {
  return typeOf(node) === Node.ELEMENT_NODE;
}

export function isDocument(node: Node | null | undefined): node is Document {
  return typeOf(node) === Node.DOCUMENT_NODE;
}

export function isShadowRoot(node: Node | null | undefined): node is ShadowRoot {
  return typeOf(node) === Node.DOCUMENT_FRAGMENT_NODE && 'host' in (node as Node);
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
  const slot = isElement(node) ? plain<Element | null>(node, Element.prototype, 'assignedSlot') : null;
  return slot ?? (isText(node) ? node.assignedSlot : null) ?? parentOf(node);
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
  for (let at: Node | null = node; at !== null; at = parentOf(at)) {
    if (isElement(at) && 'isContentEditable' in at && at.isContentEditable === true) host = at as HTMLElement;
    else if (host !== undefined) break;
  }
  return host;
}
