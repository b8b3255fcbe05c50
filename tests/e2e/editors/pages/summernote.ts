import jQuery from 'jquery';
import css from 'summernote/dist/summernote-lite.css?inline';
import { place, present, style } from './under-test.ts';

Object.assign(window, { jQuery });
await import('summernote/dist/summernote-lite.js');
style(css);
const target = await place('textarea');
jQuery(target).summernote({});
present('.note-editable', () => String(jQuery(target).summernote('code')), {
  begin: (html) => jQuery(target).summernote('code', html),
});
