import type { PageRequests, PresenceOrders } from '../service/messages.ts';
import { watchActivity } from './activity.ts';

type Beat = PageRequests['presence']['request'];

/** At most so much time is lost when the browser dies. */
const beatMs = 10_000;

/** Tells the background whether the agent is at this page. */
export interface Presence {
  /** Begins, or goes on for another ticket: says at once how things are. */
  start(idleAfterMs: number): void;
  /** Says that the agent is gone from the ticket; no beats, no timers. */
  stop(): void;
}

/**
 * Signs of presence while the page is visible, has the focus and its agent
 * isn't idle; one message when that ends, and no timer until it begins again.
 * `onBeat` is called with each sign.
 */
export function watchPresence(
  window: Window,
  send: (beat: Beat) => Promise<PresenceOrders | undefined>,
  onBeat: () => void,
  signal: AbortSignal,
): Presence {
  const { document, performance } = window;
  /** Null while nobody wants to know. */
  let idleAfterMs: number | null = null;
  let activeAt = performance.now();
  let told = false;
  let timer: number | undefined;

  const idleMs = () => performance.now() - activeAt;
  const tell = async (inFront: boolean) => {
    told = inFront;
    const saidAt = performance.now();
    const saidIdleMs = saidAt - activeAt;
    const orders = await send({ inFront, idleMs: saidIdleMs, monotonicMs: saidAt });
    if (!orders || idleAfterMs === null) return;
    idleAfterMs = orders.idleAfterMs;
    // Active elsewhere, such as in our own panel, whose events don't come here.
    if (orders.idleMs < saidIdleMs && saidAt - orders.idleMs > activeAt) {
      activeAt = saidAt - orders.idleMs;
      if (!told) look();
    }
  };

  /** Sees how things are, and says so if it matters. */
  const look = () => {
    window.clearTimeout(timer);
    if (idleAfterMs === null || signal.aborted) return;
    const idle = idleMs();
    const here =
      document.visibilityState === 'visible' && document.hasFocus() && idle < idleAfterMs;
    if (here) {
      timer = window.setTimeout(look, Math.min(beatMs, idleAfterMs - idle));
      follow?.();
      onBeat();
    }
    if (here || told) void tell(here);
  };
  const leave = () => {
    window.clearTimeout(timer);
    if (told) void tell(false);
  };

  /** Listens from the first ticket on: a page that never shows one has nothing of it. */
  const listen = () => {
    window.addEventListener('focus', look, { signal });
    // Moving the focus into a frame blurs the window too, but the document keeps it.
    window.addEventListener('blur', look, { signal });
    window.addEventListener('pagehide', leave, { signal });
    document.addEventListener('visibilitychange', look, { signal });
    return watchActivity(
      window,
      () => {
        activeAt = performance.now();
        if (!told) look();
      },
      signal,
    );
  };
  let follow: (() => void) | undefined;

  const stop = () => {
    leave();
    idleAfterMs = null;
  };
  return {
    start(after) {
      idleAfterMs = after;
      follow ??= listen();
      look();
    },
    stop,
  };
}
