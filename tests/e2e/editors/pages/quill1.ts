import Quill from 'quill1';
import css from 'quill1/dist/quill.snow.css?inline';
import { place, present, style } from './under-test.ts';

style(css);
const quill = new Quill(await place(), { theme: 'snow' });
present('.ql-editor', () => quill.root.innerHTML, {
  begin: (html) => quill.clipboard.dangerouslyPasteHTML(html),
});
