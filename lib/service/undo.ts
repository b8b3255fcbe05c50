import type { JournalEvent } from '../case/events.ts';
import { elapsed, seconds, type EpochMs } from '../clock/units.ts';

/** How long an act can be taken back from where it was done. */
export const undoFor = seconds(30);

const undoable = [
  'overridden',
  'snoozed',
  'step',
  'alsoTried',
  'doubt',
  'progress',
  'handedOver',
] as const;
export type UndoableType = (typeof undoable)[number];

/** The newest act that can still be taken back. */
export function undoableAct(
  events: readonly JournalEvent[],
  now: EpochMs,
): { readonly seq: number; readonly what: UndoableType } | undefined {
  const retracted = new Set(
    events.flatMap(({ body }) => (body.type === 'retracted' ? [body.event] : [])),
  );
  for (const event of events.toReversed()) {
    if (elapsed(event.at, now) > undoFor) return undefined;
    const what = undoable.find((type) => type === event.body.type);
    const byPage = event.body.type === 'handedOver' && event.body.confirmedBy === 'page';
    if (what && !byPage && !retracted.has(event.seq)) return { seq: event.seq, what };
  }
  return undefined;
}
