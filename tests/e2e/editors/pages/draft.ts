import { convertToRaw, Editor, EditorState } from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { place, present } from './under-test.ts';

let current = EditorState.createEmpty();

const Page = () => {
  const [editorState, setEditorState] = useState(current);
  const onChange = (next: EditorState) => {
    current = next;
    setEditorState(next);
  };
  return createElement(Editor, {
    editorState,
    onChange,
    ref: () =>
      present('.public-DraftEditor-content', () =>
        JSON.stringify(convertToRaw(current.getCurrentContent())),
      ),
  });
};

const root = await place();
createRoot(root).render(createElement(Page));
