import { changedPlace } from './place.ts';
import type { Ports } from './ports.ts';

/** Opens or collapses the panel of a tab by key, and leads the focus into an opened one. */
export async function togglePanel(ports: Ports, tab: number, origin: string): Promise<void> {
  const place = await ports.places.at(origin);
  const toggled = changedPlace(place, { collapsed: !place.collapsed });
  await ports.places.set(origin, toggled);
  await ports.page.place(tab, toggled);
  if (!toggled.collapsed) await ports.page.focus(tab);
}
