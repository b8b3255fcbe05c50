/**
 * How much of a text is read from a page, in UTF-16 units: as much as the
 * background keeps, so that a subject of 10 MB costs nothing to send.
 */
const readLimit = 4_000;

/** Elements that begin a line of their own. */
const blocks = /^(?:BLOCKQUOTE|BR|D[DLT]|DIV|H[1-6R]|LI|OL|P|PRE|TABLE|TR|UL)$/;

/** The beginning of an element's text with its line breaks, or undefined where there is none. */
export function textOf(root: Node | null | undefined): string | undefined {
  if (!root) return undefined;
  // 1 and 4: elements and text (NodeFilter's constants are of the window, not of a document).
  const walker = document.createTreeWalker(root, 1 | 4);
  let text = '';
  for (let node = walker.nextNode(); node && text.length < readLimit; node = walker.nextNode()) {
    if (node.nodeType === 3)
      text += (node.nodeValue ?? '').slice(0, readLimit).replace(/\s+/g, ' ');
    else if (blocks.test(node.nodeName)) text += '\n';
  }
  return cut(text.replace(/ *\n */g, '\n').replace(/\n{3,}/g, '\n\n'));
}

/** The beginning of a field's or an answer's text, or undefined where it has none. */
export const cut = (text: unknown): string | undefined =>
  typeof text === 'string' ? text.slice(0, readLimit).trim() || undefined : undefined;

/** Whether a text has this part, however its white space was wrapped on the way. */
export const contains = (text: string | null | undefined, part: string): boolean =>
  squeeze(text ?? '').includes(squeeze(part));

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
