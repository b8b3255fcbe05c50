// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Editor } from '../../../lib/editors/editor.ts';
import { editors } from '../../../lib/editors/index.ts';

const files = import.meta.glob<Editor>('../../../lib/editors/*.editor.ts', {
  eager: true,
  import: 'default',
});

it('finds every editor of the folder', () => {
  expect(Object.values(files)).toHaveLength(editors.length);
});

it.each(Object.entries(files))(
  '%s is named by its id and wants no foreign element',
  (file, editor) => {
    expect(file).toContain(`/${editor.id}.editor.ts`);
    const foreign = document.createElement('div');
    expect(editor.matches(foreign)).toBe(false);
    expect(editor.read(foreign)).toBe('');
    expect(editor.insert(foreign, { text: 'a', html: 'a', reference: 'a' }).ok).toBe(false);
  },
);
