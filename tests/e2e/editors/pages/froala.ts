import Froala from 'froala-editor/js/froala_editor.pkgd.min.js';
import css from 'froala-editor/css/froala_editor.pkgd.min.css?inline';
import { place, present, style } from './under-test.ts';

style(css);
const target = await place();
const editor = new Froala(target, {}, () =>
  present('.fr-element', () => editor.html.get(), { begin: (html) => editor.html.set(html) }),
);
