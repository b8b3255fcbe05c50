import type { Loop } from './loop.ts';
import type { Ports } from './ports.ts';
import { isLapsed } from '../case/off-screen.ts';
import { closing, ending } from './ending.ts';

/**
 * Ends the interval that an earlier session of the browser or of the extension
 * left open, at its last sign of life: however short the hole until the start
 * was, nobody was seen working in it.
 */
export async function closeLeftOpen(ports: Ports, loop: Loop): Promise<void> {
  const left = await ports.journal.running();
  if (!left) return;
  await loop.act(left.case, undefined, ({ running, now }) => {
    if (!running) return {};
    // On the phone, nobody needs a browser.
    if (running.offScreen) return isLapsed(running, now) ? ending(running, now, 'done') : {};
    return closing(running, running.seenAt, 'gap');
  });
}
