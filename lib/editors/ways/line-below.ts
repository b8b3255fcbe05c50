/**
 * Where the text ends in a list, a table, a quote or code, the note would become
 * a part of that: makes a line below it. For editors to which the page's
 * elements are the text; others would take the line out again.
 */
export function lineBelow(editable: HTMLElement): void {
  if (!endsInBlock(editable)) return;
  const line = editable.ownerDocument.createElement('p');
  line.append(editable.ownerDocument.createElement('br'));
  editable.append(line);
}

/** Whether what comes last is a block that takes up what is put at its end. */
export const endsInBlock = (editable: HTMLElement): boolean => {
  const last = editable.lastElementChild;
  const after = last?.nextSibling?.nodeValue?.trim();
  return !after && /^(?:BLOCKQUOTE|FIGURE|OL|PRE|TABLE|UL)$/.test(last?.nodeName ?? '');
};
