/** What our own notes are made of. Anything else keeps its text and loses its element. */
const allowed =
  /^(?:A|B|BLOCKQUOTE|BR|CODE|EM|H[1-6]|HR|I|LI|OL|P|PRE|STRONG|T[DHR]|TABLE|TBODY|THEAD|UL)$/;
const dropped = /^(?:SCRIPT|STYLE)$/;

/**
 * Nodes for a foreign document from our own HTML, made one by one: the markup
 * is parsed in a document that runs nothing, and only known elements without
 * attributes, except a link's web address and a table's lines, are made again.
 */
export function safeNodes(document: Document, html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return copies(document, parsed.body);
}

const copies = (document: Document, parent: Node): Node[] =>
  [...parent.childNodes].flatMap((node) => copy(document, node));

function copy(document: Document, node: Node): Node[] {
  if (node.nodeType === 3) return [document.createTextNode(node.nodeValue ?? '')];
  if (node.nodeType !== 1 || dropped.test(node.nodeName)) return [];
  const children = copies(document, node);
  if (!allowed.test(node.nodeName)) return children;
  const element = document.createElement(node.nodeName);
  const address = node instanceof Element ? node.getAttribute('href') : null;
  if (node.nodeName === 'A' && address && /^https?:\/\//i.test(address)) {
    element.setAttribute('href', address);
  }
  if (node.nodeName === 'TABLE') {
    element.setAttribute('border', '1');
    element.setAttribute('cellpadding', '4');
  }
  element.append(...children);
  return [element];
}
