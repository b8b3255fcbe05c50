import { editableOf } from './editable.ts';
import { defineEditor } from './editor.ts';
import { addBelow } from './ways/add-below.ts';
import { insertHtml } from './ways/insert-html.ts';

/**
 * Redactor 2 to 4. It isn't freely to be had: the classes are those of its
 * documentation, and the way is the one that needs nothing of it.
 */
export default defineEditor({
  id: 'redactor',
  matches: (field) => editor(field) !== null,
  insert: (field, note) =>
    addBelow(editor(field), note.reference, (editable) => insertHtml(editable, note.html)),
  read: (field) => editor(field)?.innerText ?? '',
});

const editor = (field: HTMLElement) =>
  editableOf(
    field,
    '.redactor-in, .redactor-editor, .redactor_editor',
    '.redactor-box, .redactor_box',
  );
