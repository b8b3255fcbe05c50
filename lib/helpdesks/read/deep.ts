/**
 * Elements through open shadow roots: each selector is looked for inside the
 * shadow root, if there is one, of what the selector before found, and in its
 * ordinary content.
 */
export function deep(from: ParentNode, ...selectors: readonly string[]): Element[] {
  let found: ParentNode[] = [from];
  for (const selector of selectors) {
    found = found.flatMap((parent) => [
      ...(isElement(parent) && parent.shadowRoot
        ? parent.shadowRoot.querySelectorAll(selector)
        : []),
      ...parent.querySelectorAll(selector),
    ]);
  }
  return found.filter(isElement);
}

/** Elements that match, in whatever open shadow roots below this one; for pages whose nesting isn't known. */
export function deepAll(from: ParentNode, selector: string): Element[] {
  const found = [...from.querySelectorAll(selector)];
  for (const host of from.querySelectorAll('*')) {
    if (host.shadowRoot) found.push(...deepAll(host.shadowRoot, selector));
  }
  return found;
}

/** The document in a frame of the same origin, or null. */
export const documentIn = (frame: Element | null | undefined): Document | null =>
  frame?.localName === 'iframe' && 'contentDocument' in frame && isDocument(frame.contentDocument)
    ? frame.contentDocument
    : null;

// Of another window's frame, `instanceof` would say no.
const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && 'nodeType' in value && value.nodeType === 9;
const isElement = (node: ParentNode): node is Element => node.nodeType === 1;
