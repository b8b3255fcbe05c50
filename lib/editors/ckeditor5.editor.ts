import { editableOf } from './editable.ts';
import { defineEditor, type EditorNote, type PageWorld } from './editor.ts';
import { addBelow } from './ways/add-below.ts';
import { endsInBlock } from './ways/line-below.ts';
import { paste } from './ways/paste.ts';

/**
 * CKEditor 5. It takes what is pasted and nothing else: what is written into its
 * element it takes out again.
 */
export default defineEditor({
  id: 'ckeditor5',
  matches: (field) => editor(field) !== null,
  insert: (field, note, pageWorld) =>
    addBelow(editor(field), note.reference, (editable) =>
      give(editable, { ...note, html: codeBlocks(note.html) }, pageWorld),
    ),
  read: (field) => editor(field)?.innerText ?? '',
});

const editor = (field: HTMLElement) => editableOf(field, '.ck-editor__editable', '.ck-editor');

/** What is pasted at the end of a list becomes items of it; only the editor object can put it below. */
const give = (editable: HTMLElement, note: EditorNote, pageWorld: PageWorld): Promise<void> =>
  endsInBlock(editable)
    ? pageWorld(editable, 'ckeditor5', note)
    : paste(editable, note, pageWorld, '<p></p>');

/** To CKEditor a code block is one only with code in it. */
const codeBlocks = (html: string): string =>
  html.replaceAll('<pre>', '<pre><code>').replaceAll('</pre>', '</code></pre>');
