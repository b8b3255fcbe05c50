import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { place, present } from './under-test.ts';

const editor = withHistory(withReact(createEditor()));
const initialValue = [{ type: 'paragraph', children: [{ text: '' }] }];
const root = await place();
createRoot(root).render(
  createElement(
    Slate,
    { editor, initialValue },
    createElement(Editable, {
      ref: () => present('[data-slate-editor]', () => JSON.stringify(editor.children)),
    }),
  ),
);
