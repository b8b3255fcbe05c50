// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageWorld } from '../../../lib/editors/editor.ts';
import textarea from '../../../lib/editors/textarea.editor.ts';

const note = {
  text: 'Handoff\n\n<b>not bold</b>\n\nBaton ref BT-7K2M',
  html: '<p>Handoff</p>',
  reference: 'Baton ref BT-7K2M',
};

const nobody: PageWorld = () => Promise.reject(new Error('The page has nothing to do with this.'));

let field = document.createElement('textarea');
beforeEach(() => {
  document.body.innerHTML = '<form><textarea id="body"></textarea></form>';
  field = document.querySelector('textarea') ?? field;
});

it('is the editor of a plain field', () => {
  expect(textarea.matches(field)).toBe(true);
});

it.each(['display: none', 'visibility: hidden'])(
  'leaves a field alone that is itself set to %s',
  (style) => {
    field.style.cssText = style;
    expect(textarea.matches(field)).toBe(false);
  },
);

it.each([
  ['', note.text],
  ['Dear all,\n', `Dear all,\n\n${note.text}`],
  ['  ', `  ${note.text}`.trim()],
])('puts the note below “%s”', (before, after) => {
  field.value = before;
  expect(textarea.insert(field, note, nobody)).toEqual({ ok: true });
  expect(textarea.read(field).trim()).toBe(after);
});

it('puts it there once, however often it is asked', async () => {
  await textarea.insert(field, note, nobody);
  const once = field.value;
  expect(textarea.insert(field, note, nobody)).toEqual({ ok: true });
  expect(field.value).toBe(once);
});

it('works in a form that is not shown yet', () => {
  document.querySelector('form')?.setAttribute('hidden', '');
  expect(textarea.insert(field, note, nobody)).toEqual({ ok: true });
  expect(field.value).toBe(note.text);
});

describe('a field that a framework keeps', () => {
  /** As React does: the instance's own setter remembers what the framework knows. */
  const kept = () => {
    let known = field.value;
    const native = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
    Object.defineProperty(field, 'value', {
      configurable: true,
      get: (): unknown => native?.get?.call(field),
      set(value: string) {
        known = value;
        native?.set?.call(field, value);
      },
    });
    const changed = vi.fn<(value: string) => void>();
    field.addEventListener('input', () => {
      if (field.value !== known) changed((known = field.value));
    });
    return changed;
  };

  it('learns of the note', async () => {
    const changed = kept();
    await textarea.insert(field, note, nobody);
    expect(changed).toHaveBeenCalledExactlyOnceWith(note.text);
  });

  it('that puts its own text back is reported', () => {
    field.addEventListener('input', () => {
      field.value = '';
    });
    expect(textarea.insert(field, note, nobody)).toEqual({
      ok: false,
      why: 'not_kept',
      retryable: false,
    });
  });
});
