import { editableOf } from './editable.ts';
import { defineEditor } from './editor.ts';
import { addBelow } from './ways/add-below.ts';
import { paste } from './ways/paste.ts';
import { rowsAsLines } from './ways/tables.ts';

/**
 * Quill. Version 1 has the browser paste into a field of its own, which it does
 * for people only; there the editor object in the page's world takes the note.
 */
export default defineEditor({
  id: 'quill',
  matches: (field) => editor(field) !== null,
  insert: (field, note, pageWorld) =>
    addBelow(editor(field), note.reference, (editable) => {
      if (editable.parentElement?.querySelector('.ql-clipboard')) {
        return pageWorld(editable, 'quill', { ...note, html: rowsAsLines(note.html) });
      }
      const end = endOf(editable.lastElementChild);
      // The last end that stands there already goes behind the note, on a line of its own.
      const html = end === plain ? note.html : `${note.html}${plain}`;
      return paste(editable, { ...note, html }, pageWorld, end);
    }),
  read: (field) => editor(field)?.innerText ?? '',
});

const editor = (field: HTMLElement) => editableOf(field, '.ql-editor');

const plain = '<p><br></p>';

/** A line's format hangs on its end: this is one like that of the last line, so that it keeps its own. */
function endOf(last: Element | null): string {
  if (last?.localName === 'ol') {
    const list = last.querySelector('li:last-child[data-list=ordered]') ? 'ol' : 'ul';
    return `<${list}><li><br></li></${list}>`;
  }
  const heading = /^h\d$/.exec(last?.localName ?? '')?.[0];
  return heading ? `<${heading}><br></${heading}>` : plain;
}
