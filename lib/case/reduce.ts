import type { Case, RunningInterval } from './case.ts';
import type { JournalEvent } from './events.ts';
import { CaseReducer } from './reducer.ts';
import { standing } from './retractions.ts';

/**
 * What the events of one ticket say, and its open stretch of work, which
 * counts up to its last sign of presence. Absent while the ticket was never
 * looked at. The order of the list doesn't matter, the sequence numbers do.
 */
export function reduce(
  events: readonly JournalEvent[],
  running?: RunningInterval,
): Case | undefined {
  const reducer = new CaseReducer();
  for (const event of standing(events)) reducer.apply(event);
  const theCase = reducer.case(running);
  return theCase && { ...theCase, seq: newestOf(events) };
}

const newestOf = (events: readonly JournalEvent[]): number =>
  events.reduce((newest, { seq }) => Math.max(newest, seq), 0);
