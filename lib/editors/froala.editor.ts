import { editableOf } from './editable.ts';
import { defineEditor } from './editor.ts';
import { addBelow } from './ways/add-below.ts';
import { lineBelow } from './ways/line-below.ts';
import { paste } from './ways/paste.ts';

/** Froala, which puts what is pasted below the paragraph, as it is. */
export default defineEditor({
  id: 'froala',
  matches: (field) => editor(field) !== null,
  insert: (field, note, pageWorld) =>
    addBelow(editor(field), note.reference, (editable) => {
      lineBelow(editable);
      return paste(editable, note, pageWorld);
    }),
  read: (field) => editor(field)?.innerText ?? '',
});

const editor = (field: HTMLElement) => editableOf(field, '.fr-element', '.fr-box');
