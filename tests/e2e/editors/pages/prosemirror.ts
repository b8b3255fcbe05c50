import { exampleSetup } from 'prosemirror-example-setup';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { place, present } from './under-test.ts';

const view = new EditorView(await place(), {
  state: EditorState.create({ schema, plugins: exampleSetup({ schema, menuBar: false }) }),
});
present('.ProseMirror', () => JSON.stringify(view.state.doc.toJSON()));
