/** Pauses between two looks at a page that changes all the time: the shortest, and the longest, in milliseconds. */
const shortestMs = 250;
const longestMs = 2_000;

/**
 * Calls `changed` after changes inside one element. Then it rests and observes
 * nothing; as long as the page goes on changing, it rests twice as long each
 * time. So a page that rewrites itself 60 times a second costs hardly more
 * than one that doesn't, and a single change is still seen soon.
 */
export function watchElement(element: Element, changed: () => void, signal: AbortSignal): void {
  let restMs = shortestMs;
  let observedSince = performance.now();
  const observe = () => {
    observedSince = performance.now();
    observer.observe(element, { childList: true, subtree: true, characterData: true });
  };
  const observer = new MutationObserver(() => {
    observer.disconnect();
    const wasQuiet = performance.now() - observedSince > restMs;
    restMs = wasQuiet ? shortestMs : Math.min(2 * restMs, longestMs);
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
