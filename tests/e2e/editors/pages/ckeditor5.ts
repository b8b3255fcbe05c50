import {
  Bold,
  ClassicEditor,
  Code,
  CodeBlock,
  Essentials,
  Heading,
  Italic,
  Link,
  List,
  Paragraph,
  Table,
} from 'ckeditor5';
import { place, present } from './under-test.ts';

const editor = await ClassicEditor.create({
  attachTo: await place(),
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph, Bold, Italic, Heading, List, Link, Table, Code, CodeBlock],
  heading: {
    options: [
      { model: 'paragraph', title: 'Paragraph', class: '' },
      { model: 'heading1', view: 'h3', title: 'Heading', class: '' },
      { model: 'heading2', view: 'h4', title: 'Smaller heading', class: '' },
    ],
  },
});
present('.ck-editor__editable', () => editor.getData(), {
  begin: (html) => editor.setData(html),
});
