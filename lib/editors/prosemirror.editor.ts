import { editableOf } from './editable.ts';
import { defineEditor } from './editor.ts';
import { addBelow } from './ways/add-below.ts';
import { paste } from './ways/paste.ts';
import { paragraphsInCells } from './ways/tables.ts';

/**
 * ProseMirror, also inside Tiptap and Atlassian's editor. It parses what is pasted
 * by the page's own schema, and of what that lacks it keeps the text.
 */
export default defineEditor({
  id: 'prosemirror',
  matches: (field) => editor(field) !== null,
  insert: (field, note, pageWorld) =>
    addBelow(editor(field), note.reference, (editable) =>
      paste(editable, { ...note, html: paragraphsInCells(note.html) }, pageWorld, '<p></p>'),
    ),
  read: (field) => editor(field)?.innerText ?? '',
});

const editor = (field: HTMLElement) => editableOf(field, '.ProseMirror');
