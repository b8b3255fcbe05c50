import type { dialects, Part } from './dialects.ts';

/** A real editor on its page, and what it makes of our note: no more and no less. */
export interface Case {
  /** Page and its variant. */
  readonly page: string;
  /** The id of our editor. */
  readonly editor: string;
  readonly dialect: keyof typeof dialects;
  readonly keeps: readonly Part[];
  /** What is done within this time is one step of its history, in milliseconds. */
  readonly joinsWithinMs?: number;
  /** Its page can give it a list to begin with, which would take in what is put at its end. */
  readonly begins?: true;
}

const all: readonly Part[] = ['heading', 'subheading', 'bold', 'list', 'table', 'code', 'link'];
const except = (...parts: readonly Part[]): readonly Part[] =>
  all.filter((part) => !parts.includes(part));

const html = { dialect: 'html', keeps: all } as const;
/** Its shipped `format_tags` have no fourth heading. */
const ckeditor4 = { editor: 'ckeditor4', dialect: 'html', keeps: except('subheading') } as const;
/** The basic schema has neither lists nor tables. */
const prosemirror = {
  editor: 'prosemirror',
  dialect: 'prosemirror',
  keeps: except('list', 'table'),
  joinsWithinMs: 500,
} as const;
const quill = { editor: 'quill', dialect: 'html', joinsWithinMs: 1_000 } as const;

export const cases: readonly Case[] = [
  { page: 'textarea', editor: 'textarea', dialect: 'none', keeps: [] },
  { page: 'textarea?shadow', editor: 'textarea', dialect: 'none', keeps: [] },
  { page: 'textarea?frame', editor: 'textarea', dialect: 'none', keeps: [] },
  { page: 'contenteditable', editor: 'contenteditable', ...html },
  { page: 'contenteditable?shadow', editor: 'contenteditable', ...html },
  { page: 'contenteditable?frame', editor: 'contenteditable', ...html },
  { page: 'ckeditor4', ...ckeditor4, begins: true },
  { page: 'ckeditor4?inline', ...ckeditor4 },
  { page: 'ckeditor5', editor: 'ckeditor5', ...html, begins: true },
  { page: 'ckeditor5?shadow', editor: 'ckeditor5', ...html },
  { page: 'tinymce', editor: 'tinymce', ...html, begins: true },
  { page: 'tinymce?textarea', editor: 'tinymce', ...html },
  { page: 'tinymce?inline', editor: 'tinymce', ...html },
  { page: 'tinymce?shadow', editor: 'tinymce', ...html },
  { page: 'prosemirror', ...prosemirror },
  { page: 'prosemirror?shadow', ...prosemirror },
  { page: 'quill', ...quill, keeps: all, begins: true },
  { page: 'quill1', ...quill, keeps: except('table'), begins: true },
  { page: 'froala', editor: 'froala', ...html, begins: true },
  { page: 'summernote', editor: 'summernote', ...html, begins: true },
  { page: 'redactor', editor: 'redactor', ...html, begins: true },
  {
    page: 'lexical',
    editor: 'lexical',
    dialect: 'lexical',
    keeps: ['heading', 'subheading', 'bold'],
  },
  { page: 'slate', editor: 'slate', dialect: 'none', keeps: [] },
  { page: 'draft', editor: 'draft', dialect: 'draft', keeps: except('table') },
];
