import * as z from 'zod';
import { idSchema } from '../case/events.ts';

/** Whole minutes: one minute to one year. */
export const minutesSchema = z.int().min(1).max(525_600);

/** The closed list of flags; a team's own begin with `x-`. */
export const standardFlags = [
  'security',
  'data_loss',
  'safety',
  'outage_suspected',
  'vip',
  'customer_requested',
  'legal',
  'regulated_data',
  'recurring',
] as const;
export const flagSchema = z.union([z.enum(standardFlags), idSchema.startsWith('x-')]);
