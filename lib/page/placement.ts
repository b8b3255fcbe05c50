import type { PanelPlace } from '../service/messages.ts';

/** In CSS pixels. The open panel gives way to a small window. */
const sizes = {
  collapsed: { width: '248px', height: '44px' },
  open: { width: 'min(392px, calc(100vw - 24px))', height: 'min(720px, calc(100vh - 24px))' },
} as const;

/** Style that puts the panel's frame where it belongs, always inside the window, without listening to its size. */
export function styleOf(place: PanelPlace): Readonly<Record<string, string>> {
  const { width, height } = place.collapsed ? sizes.collapsed : sizes.open;
  const inside = (offset: number, total: string, size: string) =>
    `max(0px, min(${Math.round(offset)}px, calc(${total} - ${size})))`;
  const [vertical, horizontal] = place.corner.split('-');
  const x = inside(place.offset.x, '100vw', width);
  const y = inside(place.offset.y, '100vh', height);
  return {
    width,
    height,
    left: horizontal === 'left' ? x : 'auto',
    right: horizontal === 'right' ? x : 'auto',
    top: vertical === 'top' ? y : 'auto',
    bottom: vertical === 'bottom' ? y : 'auto',
  };
}

/** Where the frame stands in the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The place of a box, kept inside the window and told from its nearest corner. */
export function placeOf(
  box: Box,
  window: { readonly width: number; readonly height: number },
  collapsed: boolean,
): PanelPlace {
  const free = { x: window.width - box.width, y: window.height - box.height };
  const left = Math.max(0, Math.min(box.left, free.x));
  const top = Math.max(0, Math.min(box.top, free.y));
  const right = Math.max(0, free.x - left);
  const bottom = Math.max(0, free.y - top);
  const vertical = top < bottom ? 'top' : 'bottom';
  const horizontal = left < right ? 'left' : 'right';
  return {
    collapsed,
    corner: `${vertical}-${horizontal}`,
    offset: { x: Math.min(left, right), y: Math.min(top, bottom) },
  };
}
