// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { allEditors } from '../../../lib/editors/all.ts';
import type { PageWorld } from '../../../lib/editors/editor.ts';

const nobody: PageWorld = () => Promise.reject(new Error('The page has nothing to do with this.'));
const note = { text: 'a', html: 'a', reference: 'a' };

it('names each editor once', () => {
  expect(new Set(allEditors.map(({ id }) => id)).size).toBe(allEditors.length);
});

it.each(allEditors)('$id wants no foreign element', async (editor) => {
  const foreign = document.createElement('div');
  expect(editor.matches(foreign)).toBe(false);
  expect(editor.read(foreign)).toBe('');
  expect(await editor.insert(foreign, note, nobody)).toMatchObject({ ok: false });
});
