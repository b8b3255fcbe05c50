import type * as z from 'zod';
import { placeSchema } from '../service/place.ts';
import type { Ports } from '../service/ports.ts';
import { stored } from './stored.ts';

/** Open the first time, so that a newcomer sees what was enabled. */
const firstPlace: z.output<typeof placeSchema> = {
  collapsed: false,
  corner: 'bottom-right',
  offset: { x: 16, y: 16 },
};

const placeOn = (origin: string) => stored('local', `place.${origin}`, placeSchema, firstPlace);

/** Where the panel sits, per site. */
export const places: Ports['places'] = {
  at: (origin) => placeOn(origin).read(),
  set: (origin, place) => placeOn(origin).write(place),
};
