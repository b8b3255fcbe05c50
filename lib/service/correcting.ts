import type { EventBody } from '../case/events.ts';
import type { Decision } from './loop.ts';
import type { View } from './view.ts';

export type Correction = Extract<EventBody, { type: 'timeAdded' | 'timeRemoved' }>;

/** Corrects hands-on time; nobody has worked before the ticket was opened or in the future. */
export function correcting({ case: theCase, now }: View, correction: Correction): Decision {
  const { startedAt, endedAt } = correction;
  return theCase && startedAt < endedAt && endedAt <= now ? { events: [correction] } : {};
}
