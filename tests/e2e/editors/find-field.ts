interface Framed extends Element {
  readonly contentDocument?: Document | null;
}

/** The first element of a selector in a document, its open shadow roots and its frames. */
export function findField(root: Document | ShadowRoot, selector: string): HTMLElement | null {
  const found = root.querySelector<HTMLElement>(selector);
  if (found) return found;
  for (const element of root.querySelectorAll<Framed>('*')) {
    const inner = element.shadowRoot ?? element.contentDocument;
    const inside = inner ? findField(inner, selector) : null;
    if (inside) return inside;
  }
  return null;
}
