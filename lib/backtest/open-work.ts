import type { CountedEvent } from '../case/counted-event.ts';
import type { EventBody } from '../case/events.ts';

export type Worked = Extract<EventBody, { type: 'worked' }>;

/**
 * For each event the next stretch of work that the journal tells of after it:
 * from its beginning on it was open, since it is written down when it ends.
 */
export function nextWork(events: readonly CountedEvent[]): readonly (Worked | undefined)[] {
  const following: (Worked | undefined)[] = Array.from({ length: events.length + 1 });
  let next: Worked | undefined;
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const body = events[index]?.body;
    if (body?.type === 'worked' && body.startedAt < body.endedAt) next = body;
    following[index] = next;
  }
  return following;
}
