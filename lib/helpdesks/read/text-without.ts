/** An element's text as it stands in the page, without that of the parts below it that match. */
export function textWithout(element: Element, parts: string): string {
  // 4: text; NodeFilter's constants are of the window, not of a document.
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const part = node.parentElement?.closest(parts);
    if (!part || part === element || !element.contains(part)) text += node.nodeValue ?? '';
  }
  return text;
}
