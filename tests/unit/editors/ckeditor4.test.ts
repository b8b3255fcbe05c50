// @vitest-environment happy-dom
// @vitest-environment-options {"settings":{"enableIframePageLoading":true}}
import { beforeEach, describe, expect, it } from 'vitest';
import ckeditor4 from '../../../lib/editors/ckeditor4.editor.ts';
import { editorFor } from '../../../lib/editors/index.ts';

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

beforeEach(() => {
  document.body.replaceChildren();
});

it('is the editor of the field it has hidden', () => {
  expect(editorFor(page('').field)).toBe(ckeditor4);
});

describe('insertion', () => {
  const safe = '<h3>Handoff</h3><p>Tried <strong>all</strong></p><p>Baton ref BT-7K2M</p>';

  it.each([
    ['over the placeholder', 'Type your message here', 'cke_editable placeholder', safe],
    ['over an empty paragraph', '<p><br></p>', 'cke_editable', safe],
    ['below what the agent has typed', '<p>My words</p>', 'cke_editable', `<p>My words</p>${safe}`],
    ['below a picture', '<p><img></p>', 'cke_editable', `<p><img></p>${safe}`],
  ])('puts the note %s', (_where, before, classes, after) => {
    const { field, inside } = page(before, classes);
    expect(ckeditor4.insert(field, note)).toEqual({ ok: true });
    expect(inside.innerHTML).toBe(after);
    expect(inside.className).toBe('cke_editable');
    expect(ckeditor4.read(field)).toContain(note.reference);
  });

  it('happens once, however often it is asked for', () => {
    const { field, inside } = page('');
    ckeditor4.insert(field, note);
    expect(ckeditor4.insert(field, note)).toEqual({ ok: true });
    expect(inside.innerHTML).toBe(safe);
  });

  it('waits for the editor', () => {
    const { field, frame } = page('', '');
    const notReady = { ok: false, why: 'not_ready', retryable: true };
    expect(ckeditor4.insert(field, note)).toEqual(notReady);
    frame.remove();
    expect(ckeditor4.insert(field, note)).toEqual(notReady);
  });
});

it('a placeholder is no text', () => {
  expect(ckeditor4.read(page('Type your message here', 'cke_editable placeholder').field)).toBe('');
});
