import { allEditors } from '../../../../lib/editors/all.ts';
import { editorFor } from '../../../../lib/editors/index.ts';
import type { PageWorld } from '../../../../lib/editors/editor.ts';
import { findField } from '../find-field.ts';
import { note } from './note.ts';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const pageWorld: PageWorld = async (element, way, { text, html }) => {
  const mark = `${Math.random()}`;
  element.setAttribute('data-baton-mark', mark);
  await chrome.runtime.sendMessage({ mark, way, text, html });
  element.removeAttribute('data-baton-mark');
};

const insert = async (): Promise<unknown> => {
  const field = findField(document, document.documentElement.getAttribute('data-field') ?? '');
  if (!field) return { why: 'no field' };
  const editor = editorFor(field, allEditors);
  if (!editor) {
    const matching = allEditors.filter((one) => one.matches(field)).map(({ id }) => id);
    return { why: 'no editor', matching };
  }
  const outcome = await editor.insert(field, note, pageWorld);
  return { id: editor.id, ...outcome, read: editor.read(field) };
};

/** The page asks, and is answered, by an attribute: it shares nothing else with this world. */
document.addEventListener('insert-note', () => {
  insert().then(
    (answer) => document.documentElement.setAttribute('data-answer', JSON.stringify(answer)),
    (error: unknown) =>
      document.documentElement.setAttribute('data-answer', JSON.stringify({ why: String(error) })),
  );
});
document.documentElement.setAttribute('data-listening', '');
