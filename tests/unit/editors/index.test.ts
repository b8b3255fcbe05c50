// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { allEditors } from '../../../lib/editors/all.ts';
import { editorFor } from '../../../lib/editors/index.ts';

beforeEach(() => {
  document.body.replaceChildren();
});

const editor = (html: string, selector = '[data-f]'): string | undefined => {
  document.body.innerHTML = html;
  const field = document.querySelector<HTMLElement>(selector);
  if (!field) throw new Error('no field');
  return editorFor(field, allEditors)?.id;
};

const hidden = 'style="display: none"';

it.each([
  ['<textarea data-f></textarea>', 'textarea'],
  ['<div data-f contenteditable="true"></div>', 'contenteditable'],
  ['<div contenteditable="true"><p data-f></p></div>', 'contenteditable'],
  ['<div data-f class="ProseMirror" contenteditable="true"></div>', 'prosemirror'],
  ['<div data-f class="ck ck-editor__editable" contenteditable="true"></div>', 'ckeditor5'],
  [
    '<div data-f class="cke_editable cke_editable_inline" contenteditable="true"></div>',
    'ckeditor4',
  ],
  ['<div data-f class="mce-content-body" contenteditable="true"></div>', 'tinymce'],
  ['<div data-f class="ql-editor" contenteditable="true"></div>', 'quill'],
  ['<div data-f class="fr-element fr-view" contenteditable="true"></div>', 'froala'],
  ['<div data-f class="note-editable" contenteditable="true"></div>', 'summernote'],
  ['<div data-f class="redactor-in" contenteditable="true"></div>', 'redactor'],
  ['<div data-f data-lexical-editor="true" contenteditable="true"></div>', 'lexical'],
  ['<div data-f data-slate-editor="true" contenteditable="true"></div>', 'slate'],
  ['<div data-f class="public-DraftEditor-content" contenteditable="true"></div>', 'draft'],
])('%s is %s', (html, id) => {
  expect(editor(html)).toBe(id);
});

it.each([
  [
    `<textarea data-f ${hidden}></textarea>
     <div class="note-editor"><div class="note-editable" contenteditable="true"></div></div>`,
    'summernote',
  ],
  [
    `<div class="fr-box"><div class="fr-element" contenteditable="true"></div></div>
     <textarea data-f ${hidden}></textarea>`,
    'froala',
  ],
  [
    `<div class="redactor-box"><div class="redactor-in" contenteditable="true"></div>
     <textarea data-f ${hidden}></textarea></div>`,
    'redactor',
  ],
  [
    `<textarea data-f ${hidden}></textarea>
     <div class="ck ck-editor"><div class="ck-editor__editable" contenteditable="true"></div></div>`,
    'ckeditor5',
  ],
])('a hidden textarea stands for the editor beside it: %s', (html, id) => {
  expect(editor(html)).toBe(id);
});

it.each([
  `<textarea data-f ${hidden}></textarea>`,
  '<div data-f></div>',
  '<div data-f class="ProseMirror"></div>',
  '<div class="ProseMirror" contenteditable="true"><p data-f></p></div>',
])('nobody takes %s', (html) => {
  expect(editor(html)).toBeUndefined();
});

it('refuses what two of a list claim', () => {
  document.body.innerHTML = '<textarea></textarea>';
  const field = document.querySelector('textarea');
  const textarea = allEditors.find(({ id }) => id === 'textarea');
  if (!field || !textarea) throw new Error('no field');
  expect(editorFor(field, [textarea])).toBe(textarea);
  expect(editorFor(field, [textarea, textarea])).toBeNull();
  expect(editorFor(field, [])).toBeNull();
});
