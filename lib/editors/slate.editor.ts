import { defineEditor } from './editor.ts';
import { editableOf } from './editable.ts';
import { addBelow } from './ways/add-below.ts';
import { caretAtEnd } from './ways/caret-at-end.ts';
import { transfer } from './ways/transfer.ts';

/**
 * Slate. It knows no HTML of its own, so that the text arrives, a paragraph for
 * each line. What is pasted it takes from `beforeinput`, and up to 0.47, which
 * knew of no such event, from `paste`.
 */
export default defineEditor({
  id: 'slate',
  matches: (field) => editor(field) !== null,
  insert(field, { text, html, reference }, pageWorld) {
    const send = (way: 'beforeinput' | 'paste') => async (editable: HTMLElement) => {
      await caretAtEnd(editable);
      // An empty one holds invisible characters.
      const blank = !editable.innerText.replace(/\uFEFF/g, '').trim();
      await transfer(editable, way, { text: blank ? text : `\n\n${text}`, html }, pageWorld);
    };
    return addBelow(editor(field), reference, send('beforeinput'), send('paste'));
  },
  read: (field) => editor(field)?.innerText ?? '',
});

const editor = (field: HTMLElement) => editableOf(field, '[data-slate-editor]');
