import type { Editor } from './editor.ts';

const files = import.meta.glob<Editor>('./*.editor.ts', { eager: true, import: 'default' });

/** Every `<id>.editor.ts` in this folder, for sites of which nobody knows what they use. */
export const allEditors: readonly Editor[] = Object.values(files);
