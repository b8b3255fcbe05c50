import type { CountedEvent } from './counted-event.ts';

/**
 * The events that count, in order: those taken back are left out, and so are
 * the retractions themselves. Taking back a retraction restores its event.
 * An event can only be taken back by a later one.
 */
export function standing<Event extends CountedEvent>(events: readonly Event[]): readonly Event[] {
  const ordered = events.toSorted((a, b) => a.seq - b.seq);
  const takenBack = new Set<number>();
  // From the newest to the oldest: whether a retraction stands is decided by later ones only.
  for (const { seq, body } of ordered.toReversed()) {
    if (body.type === 'retracted' && body.event < seq && !takenBack.has(seq)) {
      takenBack.add(body.event);
    }
  }
  return ordered.filter(({ seq, body }) => body.type !== 'retracted' && !takenBack.has(seq));
}
