/**
 * Calls `moved` when a single-page product goes to another address. The
 * Navigation API tells it without touching the page's own `history`.
 */
export function watchNavigation(window: Window, moved: () => void, signal: AbortSignal): void {
  const { navigation }: { navigation?: Navigation } = window;
  navigation?.addEventListener('currententrychange', moved, { signal });
  navigation?.addEventListener('navigatesuccess', moved, { signal });
}
