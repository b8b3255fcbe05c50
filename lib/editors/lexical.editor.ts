import { editableOf } from './editable.ts';
import { defineEditor } from './editor.ts';
import { addBelow } from './ways/add-below.ts';
import { addressesShown } from './ways/links.ts';
import { paste } from './ways/paste.ts';

/**
 * Lexical. It keeps of what is pasted what the page has registered nodes for,
 * and the text of the rest.
 */
export default defineEditor({
  id: 'lexical',
  matches: (field) => editor(field) !== null,
  insert: (field, note, pageWorld) =>
    addBelow(editor(field), note.reference, (editable) =>
      paste(editable, { ...note, html: addressesShown(note.html) }, pageWorld, '<p></p>'),
    ),
  read: (field) => editor(field)?.innerText ?? '',
});

const editor = (field: HTMLElement) => editableOf(field, '[data-lexical-editor]');
