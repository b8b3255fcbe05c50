import { signal, type ReadonlySignal } from '@preact/signals';
import { browser } from '../../lib/browser/api.ts';
import { send, toPage } from '../../lib/browser/client.ts';
import type { PanelPlace } from '../../lib/browser/messages.ts';

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

export function heldFrame(): Frame {
  const held = window.parent !== window;
  const query = matchMedia(collapsedQuery);
  const collapsed = signal(held && query.matches);
  query.addEventListener('change', () => {
    collapsed.value = held && query.matches;
  });

  const ownTab = browser.tabs.getCurrent().then((tab) => tab?.id);

  const dragged = async (dx: number, dy: number, done: boolean): Promise<PanelPlace | null> => {
    const tab = await ownTab;
    if (tab === undefined) return null;
    const answer = await toPage(tab, 'drag', { dx, dy, done });
    return answer.ok ? answer.value : null;
  };

  const remember = async (place: PanelPlace): Promise<void> => {
    await send('place', { place });
  };

  /** The page alone knows where the frame sits: a drag by nothing asks for it. */
  const change = async (to: (place: PanelPlace) => PanelPlace): Promise<void> => {
    const [tab, place] = await Promise.all([ownTab, dragged(0, 0, true)]);
    if (tab === undefined || !place) return;
    const next = to(place);
    await toPage(tab, 'place', next);
    await remember(next);
  };

  return {
    held,
    collapsed,
    setCollapsed: (value) => change((place) => ({ ...place, collapsed: value })),
    async drag(dx, dy, done) {
      const place = await dragged(dx, dy, done);
      if (place && done) await remember(place);
    },
    moveTo: (direction) =>
      change((place) => ({ ...place, corner: cornerTowards(place.corner, direction) })),
  };
}
