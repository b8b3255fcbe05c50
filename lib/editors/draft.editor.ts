import { editableOf } from './editable.ts';
import { defineEditor } from './editor.ts';
import { addBelow } from './ways/add-below.ts';
import { paste } from './ways/paste.ts';
import { rowsAsLines } from './ways/tables.ts';

/**
 * Draft.js. Of what is pasted it drops blocks without text, hence the invisible
 * character that closes what was typed, and tables.
 */
export default defineEditor({
  id: 'draft',
  matches: (field) => editor(field) !== null,
  insert: (field, note, pageWorld) =>
    addBelow(editor(field), note.reference, (editable) =>
      paste(editable, { ...note, html: rowsAsLines(note.html) }, pageWorld, '<p>\u200B</p>'),
    ),
  read: (field) => editor(field)?.innerText ?? '',
});

const editor = (field: HTMLElement) => editableOf(field, '.public-DraftEditor-content');
