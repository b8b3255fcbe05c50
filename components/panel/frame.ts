import { signal, type ReadonlySignal } from '@preact/signals';
import { send } from '../../lib/browser/client.ts';
import type { PanelPlace } from '../../lib/service/messages.ts';

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

export function cornerTowards(
  corner: PanelPlace['corner'],
  direction: Direction,
): PanelPlace['corner'] {
  const isTop = corner.startsWith('top');
  const isLeft = corner.endsWith('left');
  const top = direction === 'top' || (direction !== 'bottom' && isTop);
  const left = direction === 'left' || (direction !== 'right' && isLeft);
  return `${top ? 'top' : 'bottom'}-${left ? 'left' : 'right'}`;
}

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

  const dragged = async (dx: number, dy: number, done: boolean): Promise<PanelPlace | null> => {
    const answer = await send('drag', { dx, dy, done });
    return answer.ok ? answer.value : null;
  };

  /** The page alone knows where the frame sits: a drag by nothing asks for it. */
  const change = async (to: (place: PanelPlace) => PanelPlace): Promise<void> => {
    const place = await dragged(0, 0, true);
    if (place) await send('place', { place: to(place) });
  };

  return {
    held,
    collapsed,
    setCollapsed: (value) => change((place) => ({ ...place, collapsed: value })),
    async drag(dx, dy, done) {
      await dragged(dx, dy, done);
    },
    moveTo: (direction) =>
      change((place) => ({ ...place, corner: cornerTowards(place.corner, direction) })),
  };
}
