import { signal, type ReadonlySignal } from '@preact/signals';
import { send } from '../../lib/browser/client.ts';
import type { PlaceChange } from '../../lib/service/messages.ts';

/** The frame that a helpdesk's page holds for the panel. */
export interface Frame {
  /** False when the panel stands alone, such as in a side panel: then it is always open. */
  readonly held: boolean;
  /** Read off the frame's own size, so that it is right whoever changed it. */
  readonly collapsed: ReadonlySignal<boolean>;
  setCollapsed(collapsed: boolean): Promise<void>;
  /** CSS pixels from where the drag began. */
  drag(dx: number, dy: number, done: boolean): Promise<void>;
  /** To the corner in that direction; nothing happens if it sits there. */
  moveTo(direction: Direction): Promise<void>;
}

export type Direction = 'left' | 'right' | 'top' | 'bottom';

/** Nothing but the pill fits into a frame this low. */
const collapsedQuery = '(max-height: 72px)';

/**
 * All through the background: to a page of ours in a frame of a foreign one,
 * Firefox gives no more of its API than to a content script.
 */
export function heldFrame(): Frame {
  const held = window.parent !== window;
  const query = matchMedia(collapsedQuery);
  const collapsed = signal(held && query.matches);
  query.addEventListener('change', () => {
    collapsed.value = held && query.matches;
  });

  const change = async (to: PlaceChange): Promise<void> => {
    await send('place', { change: to });
  };

  return {
    held,
    collapsed,
    setCollapsed: (value) => change({ collapsed: value }),
    async drag(dx, dy, done) {
      await send('drag', { dx, dy, done });
    },
    moveTo: (towards) => change({ towards }),
  };
}
