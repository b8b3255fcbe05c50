import { wait } from '../../page/until.ts';

/** Slate looks at the selection every 100 ms, the others at once. */
const noticedAfterMs = 120;

/**
 * Puts the caret behind the last thing in an editable element, and waits until
 * the editor has seen it there: most keep a selection of their own and follow
 * the browser's a little later.
 */
export async function caretAtEnd(editable: HTMLElement): Promise<void> {
  editable.focus();
  let last: Node = editable;
  while (last.lastChild && holdsText(last.lastChild)) last = last.lastChild;
  const offset = last.nodeType === 3 ? (last.nodeValue ?? '').length : last.childNodes.length;
  editable.ownerDocument.getSelection()?.collapse(last, offset);
  await wait(noticedAfterMs);
}

/** A caret in a break, a line or a widget would be lost. */
const holdsText = (node: Node & { readonly contentEditable?: string }): boolean =>
  !/^(?:BR|HR|IMG|#comment)$/.test(node.nodeName) && node.contentEditable !== 'false';
