import { wait } from '../page/until.ts';
import { editableOf } from './editable.ts';
import { defineEditor } from './editor.ts';
import { addBelow } from './ways/add-below.ts';
import { insertHtml } from './ways/insert-html.ts';

/**
 * Summernote, which leaves pasting to the browser, and copies to its textarea
 * what an `input` event tells it of.
 */
export default defineEditor({
  id: 'summernote',
  matches: (field) => editor(field) !== null,
  insert: (field, note) =>
    addBelow(editor(field), note.reference, async (editable) => {
      await stepOfItsOwn(editable);
      await insertHtml(editable, note.html);
    }),
  read: (field) => editor(field)?.innerText ?? '',
});

const editor = (field: HTMLElement) => editableOf(field, '.note-editable', '.note-editor');

/** What was typed becomes a step of its history 10 ms after any paste; else undoing would take it, too. */
async function stepOfItsOwn(editable: HTMLElement): Promise<void> {
  editable.dispatchEvent(new Event('paste', { bubbles: true, cancelable: true }));
  await wait(50);
}
