import { editableOf } from './editable.ts';
import { defineEditor } from './editor.ts';
import { addBelow } from './ways/add-below.ts';
import { insertHtml } from './ways/insert-html.ts';
import { lineBelow } from './ways/line-below.ts';
import { paste } from './ways/paste.ts';

/**
 * TinyMCE, in its frame of the same origin or inline. Up to version 5 it leaves
 * pasting to a plugin, which a page may be without.
 */
export default defineEditor({
  id: 'tinymce',
  matches: (field) => editor(field) !== null,
  insert: (field, note, pageWorld) =>
    addBelow(
      editor(field),
      note.reference,
      (editable) => {
        lineBelow(editable);
        return paste(editable, note, pageWorld);
      },
      (editable) => insertHtml(editable, note.html),
    ),
  read: (field) => editor(field)?.innerText ?? '',
});

/** The field itself, or the body of the frame that stands for a hidden textarea. */
function editor(field: HTMLElement): HTMLElement | null {
  const frame = field.ownerDocument.querySelector<HTMLIFrameElement>(
    `iframe[id="${CSS.escape(field.id)}_ifr"]`,
  );
  return editableOf(frame?.contentDocument?.body ?? field, '.mce-content-body');
}
