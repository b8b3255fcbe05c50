/** At least so long between two looks at a page that changes all the time, in milliseconds. */
const restMs = 250;

/**
 * Calls `changed` after changes inside one element, at most four times a
 * second: while it rests, nothing is observed, so that a page that rewrites
 * itself 60 times a second costs no more than one that doesn't.
 */
export function watchElement(element: Element, changed: () => void, signal: AbortSignal): void {
  const observe = () =>
    observer.observe(element, { childList: true, subtree: true, characterData: true });
  const observer = new MutationObserver(() => {
    observer.disconnect();
    setTimeout(() => {
      whenIdle(() => {
        if (signal.aborted) return;
        observe();
        changed();
      });
    }, restMs);
  });
  signal.addEventListener('abort', () => observer.disconnect());
  if (!signal.aborted) observe();
}

/** Soon, when the page has nothing better to do. */
export const whenIdle = (work: () => void): void => {
  requestIdleCallback(work, { timeout: 500 });
};
