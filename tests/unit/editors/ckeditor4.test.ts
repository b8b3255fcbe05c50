// @vitest-environment happy-dom
// @vitest-environment-options {"settings":{"enableIframePageLoading":true}}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import ckeditor4 from '../../../lib/editors/ckeditor4.editor.ts';
import type { PageWorld } from '../../../lib/editors/editor.ts';

const note = {
  text: 'Handoff\n\nBaton ref BT-7K2M',
  html: '<h3 onclick="alert(1)">Handoff</h3><p><img src=x onerror=alert(1)>Tried <strong>all</strong><script>alert(1)</script></p><p>Baton ref BT-7K2M</p>',
  reference: 'Baton ref BT-7K2M',
};

/** As CKEditor leaves a page: the field hidden, the frame beside it. */
function page(body: string, classes = 'cke_editable') {
  document.body.innerHTML = `<textarea id="content" style="visibility: hidden; display: none"></textarea>
    <div id="cke_content"><iframe class="cke_wysiwyg_frame"></iframe></div>`;
  const field = document.querySelector('textarea');
  const frame = document.querySelector('iframe');
  if (!field || !frame) throw new Error('no frame');
  const contentDocument = document.implementation.createHTMLDocument();
  Object.defineProperty(frame, 'contentDocument', { value: contentDocument });
  const inside = contentDocument.body;
  inside.className = classes;
  inside.innerHTML = body;
  return { field, frame, inside };
}

afterEach(() => {
  vi.useRealTimers();
});

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
});

/** No editor runs here: what is pasted is lost. */
const nobody: PageWorld = () => Promise.resolve();

/** What became of it, without the waits for an editor that never answers. */
const inserted = async (field: HTMLElement) => {
  const outcome = ckeditor4.insert(field, note, nobody);
  await vi.runAllTimersAsync();
  return outcome;
};

it('is the editor of the field it has hidden', () => {
  expect(ckeditor4.matches(page('').field)).toBe(true);
});

describe('insertion where nothing can be pasted', () => {
  const safe = '<h3>Handoff</h3><p>Tried <strong>all</strong></p><p>Baton ref BT-7K2M</p>';

  it.each([
    ['over the placeholder', 'Type your message here', 'cke_editable placeholder', safe],
    ['over an empty paragraph', '<p><br></p>', 'cke_editable', safe],
    ['below what the agent has typed', '<p>My words</p>', 'cke_editable', `<p>My words</p>${safe}`],
    ['below a picture', '<p><img></p>', 'cke_editable', `<p><img></p>${safe}`],
  ])('puts the note %s', async (_where, before, classes, after) => {
    const { field, inside } = page(before, classes);
    expect(await inserted(field)).toEqual({ ok: true });
    expect(inside.innerHTML).toBe(after);
    expect(inside.className).toBe('cke_editable');
    expect(ckeditor4.read(field)).toContain(note.reference);
  });

  it('happens once, however often it is asked for', async () => {
    const { field, inside } = page('');
    await inserted(field);
    expect(await inserted(field)).toEqual({ ok: true });
    expect(inside.innerHTML).toBe(safe);
  });

  it('waits for the editor', async () => {
    const { field, frame } = page('', '');
    const notReady = { ok: false, why: 'not_ready', retryable: true };
    expect(await inserted(field)).toEqual(notReady);
    frame.remove();
    expect(await inserted(field)).toEqual(notReady);
  });
});

it('a placeholder is no text', () => {
  expect(ckeditor4.read(page('Type your message here', 'cke_editable placeholder').field)).toBe('');
});
