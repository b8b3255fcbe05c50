import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { createEditor } from 'lexical';
import { place, present } from './under-test.ts';

const editor = createEditor({ nodes: [HeadingNode, QuoteNode] });
const field = await place();
field.contentEditable = 'true';
editor.setRootElement(field);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
present('[data-lexical-editor]', () => JSON.stringify(editor.getEditorState()));
