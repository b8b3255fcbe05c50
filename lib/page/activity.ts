const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/**
 * Calls `act` when a person does something in the page, also in a rich text
 * editor's frame while that has the focus, since its events stay inside it.
 * What a script of the page does is no activity. The answer follows the focus
 * into another frame; to be called now and then.
 */
export function watchActivity(window: Window, act: () => void, signal: AbortSignal): () => void {
  let followed: Window | null = null;
  let following = new AbortController();
  const onSign = (event: Event) => {
    if (event.isTrusted) act();
  };
  const listen = (target: Window, until: AbortSignal) => {
    for (const sign of signs) {
      target.addEventListener(sign, onSign, { capture: true, passive: true, signal: until });
    }
  };
  const follow = () => {
    const focused = focusedFrame(window.document);
    if (focused === followed) return;
    following.abort();
    following = new AbortController();
    followed = focused;
    if (focused) listen(focused, following.signal);
  };
  listen(window, signal);
  window.addEventListener('blur', follow, { signal });
  signal.addEventListener('abort', () => following.abort());
  return follow;
}

/** The window of the focused frame, if it is of the page's own origin. */
function focusedFrame({ activeElement }: Document): Window | null {
  if (!activeElement || !isFrame(activeElement)) return null;
  // Null for frames of another origin, such as our own panel's.
  return activeElement.contentDocument?.defaultView ?? null;
}

const isFrame = (element: Element): element is HTMLIFrameElement => element.localName === 'iframe';
