import type { TinyMCE } from 'tinymce';
import { place, present, script, variant } from './under-test.ts';

declare global {
  interface Window {
    tinymce?: TinyMCE;
  }
}

await script('/vendor/tinymce/tinymce.min.js');
const inline = variant('inline');
const target = await place(inline ? 'div' : 'textarea');
target.id = 'content';
const [editor] =
  (await window.tinymce?.init({
    target,
    inline,
    license_key: 'gpl',
    plugins: 'lists table link',
    promotion: false,
  })) ?? [];
present(variant('textarea') ? '#content' : '.mce-content-body', () => editor?.getContent() ?? '', {
  typing: '.mce-content-body',
  begin: (html) => editor?.undoManager.transact(() => editor.setContent(html)),
});
