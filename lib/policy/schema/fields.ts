import * as z from 'zod';
import { idSchema } from '../../case/events.ts';

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

/** Sections of a note that Baton knows how to fill or ask for; a team's own begin with `x-`. */
export const standardSections = [
  'summary',
  'reason',
  'severity_impact',
  'environment',
  'symptoms',
  'steps_tried',
  'reproduction',
  'evidence',
  'assessment',
  'assistance_needed',
  'contingency',
  'access_constraints',
  'customer_comms',
  'timeline',
  'related',
  'ownership',
] as const;
