import type { Editor } from './editor.ts';

/** Every `<id>.editor.ts` in this folder. */
const files = import.meta.glob<Editor>('./*.editor.ts', { eager: true, import: 'default' });

export const editors: readonly Editor[] = Object.values(files);

/** The editor behind a field, or null if none or more than one claims it. */
export function editorFor(field: HTMLElement): Editor | null {
  const matching = editors.filter((editor) => editor.matches(field));
  return matching.length === 1 ? (matching[0] ?? null) : null;
}
