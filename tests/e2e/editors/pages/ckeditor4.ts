import { place, present, script, variant } from './under-test.ts';

interface CKEditor4 {
  replace(field: Element, settings: object): Instance;
  inline(field: Element, settings: object): Instance;
}
interface Instance {
  on(event: 'instanceReady', ready: () => void): void;
  getData(): string;
  setData(html: string, done: () => void): void;
}
declare global {
  interface Window {
    CKEDITOR?: CKEditor4;
  }
}

await script('/vendor/ckeditor4/ckeditor.js');
const inline = variant('inline');
const field = await place(inline ? 'div' : 'textarea');
field.id = 'content';
if (inline) field.contentEditable = 'true';
const settings = { versionCheck: false };
const editor = inline
  ? window.CKEDITOR?.inline(field, settings)
  : window.CKEDITOR?.replace(field, settings);
editor?.on('instanceReady', () =>
  present('#content', () => editor.getData(), {
    typing: '.cke_editable',
    begin: (html) => new Promise<void>((resolve) => editor.setData(html, resolve)),
  }),
);
