// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { onPanelShortcut } from '../../../lib/page/shortcut.ts';

const keys = { code: 'KeyB', altKey: true, shiftKey: true, bubbles: true, cancelable: true };

/** A key as a person presses it: happy-dom marks events of scripts as untrusted, like a browser. */
function press(init: KeyboardEventInit, isTrusted = true): { toggled: number; taken: boolean } {
  const toggle = vi.fn<() => void>();
  const ending = new AbortController();
  onPanelShortcut(document, toggle, ending.signal);
  const event = new KeyboardEvent('keydown', init);
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  document.dispatchEvent(event);
  ending.abort();
  return { toggled: toggle.mock.calls.length, taken: event.defaultPrevented };
}

describe('Alt+Shift+B in a page', () => {
  it('toggles the panel and goes no further', () => {
    expect(press(keys)).toEqual({ toggled: 1, taken: true });
  });

  it.each([
    ['another letter', { ...keys, code: 'KeyN' }],
    ['without Shift', { ...keys, shiftKey: false }],
    ['without Alt', { ...keys, altKey: false }],
    ['with Ctrl', { ...keys, ctrlKey: true }],
    ['held down', { ...keys, repeat: true }],
  ])('leaves %s to the page', (_name, init) => {
    expect(press(init)).toEqual({ toggled: 0, taken: false });
  });

  it('takes no key that a script pressed', () => {
    expect(press(keys, false)).toEqual({ toggled: 0, taken: false });
  });
});
