import Quill from 'quill';
import css from 'quill/dist/quill.snow.css?inline';
import { place, present, style } from './under-test.ts';

style(css);
const quill = new Quill(await place(), { theme: 'snow' });
present('.ql-editor', () => quill.getSemanticHTML(), {
  begin: (html) => quill.clipboard.dangerouslyPasteHTML(html),
});
