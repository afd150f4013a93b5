/**
 * Small questions about nodes that also hold for nodes of another frame's document, where `instanceof` does not, and for forms
 * whose fields bear the names of properties: `<input name="parentNode">` takes that property's place, in a content script's
 * world as in the page's (HTML, "[LegacyOverrideBuiltIns]").
 */

/** A property as the browser's own interface has it, whatever a form calls its fields, or a document its pictures. */
export function plain<Of extends Node, Name extends keyof Of>(node: Of, name: Name): Of[Name] {
  for (const owner of [Node, isDocument(node) ? Document : Element]) {
    const own = Object.getOwnPropertyDescriptor(owner.prototype, name);
    if (own !== undefined) return own.get === undefined ? own.value.bind(node) : Reflect.apply(own.get, node, []);
  }
  return Reflect.get(node, name) as Of[Name];
}

/** Its name, in lower case where it is HTML's. */
export function nameOf(element: Element): string {
  return plain(element, 'localName');
}

export function boxOf(element: Element): DOMRect {
  return plain(element, 'getBoundingClientRect')();
}

/** The document it stands in; `null` for a document. */
export function documentOf(node: Node): Document | null {
  return plain(node, 'ownerDocument');
}

export function rootOf(document: Document): HTMLElement {
  return plain(document, 'documentElement');
}

function typeOf(node: Node | null | undefined): number | undefined {
  const get =
    node === null || node === undefined ? undefined : Object.getOwnPropertyDescriptor(Node.prototype, 'nodeType')?.get;
  return get === undefined ? undefined : Reflect.apply(get, node, []);
}

export function childrenOf(node: Node): readonly ChildNode[] {
  return [...plain(node, 'childNodes')];
}

/** The open shadow root of an element. */
export function shadowOf(element: Element): ShadowRoot | null {
  return plain(element, 'shadowRoot');
}

export function parentOf(node: Node): ParentNode | null {
  return plain(node, 'parentNode');
}

/** The parent, where it is an element. */
export function parentElementOf(node: Node): Element | null {
  return plain(node, 'parentElement');
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
  return isElement(node) && nameOf(node) === name && namespaceOf(node) === 'http://www.w3.org/1999/xhtml';
}

export function namespaceOf(element: Element): string | null {
  return plain(element, 'namespaceURI');
}

/** The parent as the reader sees it: a slot before the host that assigns to it. */
export function shownParent(node: Node): Node | null {
  if (isShadowRoot(node)) return node.host;
  const slot = isElement(node) ? plain(node, 'assignedSlot') : null;
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
  let active = plain(document, 'activeElement');
  for (;;) {
    const frame = frameDocument(active);
    const inner: Element | null | undefined =
      (active === null ? null : shadowOf(active)?.activeElement) ??
      (frame === null ? null : plain(frame, 'activeElement'));
    if (inner === null || inner === undefined) return active;
    active = inner;
  }
}

export function isFrame(element: Element | null): element is Element {
  return element !== null && /^i?frame$/u.test(nameOf(element));
}

/** The document of a frame that this script may read. */
export function frameDocument(element: Element | null): Document | null {
  if (!isFrame(element)) return null;
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
