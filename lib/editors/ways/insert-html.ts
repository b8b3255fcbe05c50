import { safeNodes } from '../safe-nodes.ts';
import { caretAtEnd } from './caret-at-end.ts';
import { lineBelow } from './line-below.ts';

/**
 * Has the browser's own editing insert the note at the end: undoing works, the
 * page is told by an `input` event, and what it asks of HTML by Trusted Types
 * doesn't concern this world.
 */
export async function insertHtml(editable: HTMLElement, html: string): Promise<void> {
  lineBelow(editable);
  await caretAtEnd(editable);
  const holder = document.implementation.createHTMLDocument().body;
  // Line ends between elements would show where the page keeps white space.
  holder.append(...safeNodes(holder.ownerDocument, html.replaceAll('>\n<', '><')));
  // oxlint-disable-next-line typescript/no-deprecated -- has no successor that keeps the undo history
  editable.ownerDocument.execCommand?.('insertHTML', false, holder.innerHTML);
}
