// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import contenteditable from '../../../lib/editors/contenteditable.editor.ts';

const note = { text: 'note', html: '<p>note BT-1</p>', reference: 'BT-1' };

it('says so when a field takes nothing, and leaves what was typed', async () => {
  document.body.innerHTML = '<div contenteditable="true">My words</div>';
  const field = document.querySelector('div');
  if (!field) throw new Error('no field');
  vi.useFakeTimers();
  const outcome = contenteditable.insert(field, note, () => Promise.resolve());
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  expect(await outcome).toEqual({ ok: false, why: 'not_kept', retryable: false });
  expect(contenteditable.read(field)).toBe('My words');
});
