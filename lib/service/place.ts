import * as z from 'zod';

const pixels = z.number().min(0).max(10_000);

/** Where the panel's frame sits, as our pages ask for it and as it is remembered. */
export const placeSchema = z.object({
  collapsed: z.boolean(),
  corner: z.enum(['bottom-right', 'bottom-left', 'top-right', 'top-left']),
  offset: z.object({ x: pixels, y: pixels }),
});
