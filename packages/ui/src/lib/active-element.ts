/** The document or the shadow root that an element lives in. */
export const rootOf = (node: Node): Document | ShadowRoot => {
  const root = node.getRootNode();
  return 'activeElement' in root
    ? (root as Document | ShadowRoot)
    : (node.ownerDocument ?? document);
};

/** What has the focus where an element lives: of what is inside a shadow root, the page itself sees the host alone. */
export const activeElementAt = (node: Node): Element | null => rootOf(node).activeElement;

/** What has the focus on the page, open shadow roots included. */
export const activeElement = (): Element | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

/** Whether nothing has the focus: it was on something that is gone. */
export const isFocusLost = (): boolean => {
  const element = activeElement();
  return element === null || element === element.ownerDocument.body || element.shadowRoot !== null;
};
