import { defineEditor } from './editor.ts';
import { addBelow } from './ways/add-below.ts';
import { insertHtml } from './ways/insert-html.ts';

/**
 * The marks of all editors that keep the text somewhere else, or their own
 * account of it: what stands in them isn't plain, whatever else it looks like.
 */
const kept = [
  '.ProseMirror',
  '.ck-editor__editable',
  '.cke_editable',
  '.fr-element',
  '.mce-content-body',
  '.note-editable',
  '.public-DraftEditor-content',
  '.ql-editor',
  '.redactor-editor,.redactor-in,.redactor_editor',
  '[data-lexical-editor]',
  '[data-slate-editor]',
].join();

/** An element that can be typed in, without an editor of its own; also the body of a frame. */
export default defineEditor({
  id: 'contenteditable',
  matches,
  insert: (field, note) =>
    addBelow(matches(field) ? field : null, note.reference, (editable) =>
      insertHtml(editable, note.html),
    ),
  read: (field) => (matches(field) ? field.innerText : ''),
});

function matches(field: HTMLElement): boolean {
  return field.isContentEditable && !field.closest(kept);
}
