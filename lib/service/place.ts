import * as z from 'zod';
import type { PanelPlace, PlaceChange } from './messages.ts';

const pixels = z.number().min(0).max(10_000);

/** Where the panel's frame sits, as it is remembered. */
export const placeSchema = z.object({
  collapsed: z.boolean(),
  corner: z.enum(['bottom-right', 'bottom-left', 'top-right', 'top-left']),
  offset: z.object({ x: pixels, y: pixels }),
});

/** What a person wants of it, by a button or by an arrow key. */
export const placeChangeSchema = z.union([
  z.object({ collapsed: z.boolean() }),
  z.object({ towards: z.enum(['left', 'right', 'top', 'bottom']) }),
]);

/** The place after a change. Towards an edge where it is already, it stays. */
export function changedPlace(place: PanelPlace, change: PlaceChange): PanelPlace {
  if ('collapsed' in change) return { ...place, collapsed: change.collapsed };
  const { towards } = change;
  const isTop = towards === 'top' || (towards !== 'bottom' && place.corner.startsWith('top'));
  const isLeft = towards === 'left' || (towards !== 'right' && place.corner.endsWith('left'));
  return { ...place, corner: `${isTop ? 'top' : 'bottom'}-${isLeft ? 'left' : 'right'}` };
}
