import { sendPresence } from '../../lib/browser/client.ts';

/** Signs of presence are at most this far apart. */
const everyMs = 10_000;

/**
 * While the agent works in the panel the page around it sees no keys and no
 * pointer: the panel reports them itself, so that the hands-on clock runs on.
 */
export function reportActivity(target: Document): () => void {
  let reportedAt = -everyMs;
  const report = (): void => {
    const at = performance.now();
    if (at - reportedAt < everyMs || !target.hasFocus()) return;
    reportedAt = at;
    sendPresence({ inFront: true, idleMs: 0, monotonicMs: at });
  };
  const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
  for (const sign of signs) {
    target.addEventListener(sign, report, { capture: true, passive: true });
  }
  return () => {
    for (const sign of signs) target.removeEventListener(sign, report, { capture: true });
  };
}
