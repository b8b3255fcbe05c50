/**
 * Chromium on Linux and Windows keeps Alt+Shift+B for its own bookmarks bar and
 * doesn't assign it to an extension's command, but hands it to the page first.
 * Where the command is assigned, the browser takes the keys and nothing arrives here.
 */
export function onPanelShortcut(
  target: EventTarget,
  toggle: () => void,
  signal: AbortSignal,
): void {
  target.addEventListener(
    'keydown',
    (event) => {
      if (!(event instanceof KeyboardEvent) || !event.isTrusted || event.repeat) return;
      if (event.code !== 'KeyB' || !event.altKey || !event.shiftKey) return;
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      toggle();
    },
    { capture: true, signal },
  );
}
