import type { CalendarDefinition } from '../policy/schema/calendar.ts';
import { after, elapsed, type DurationMs, type EpochMs } from './units.ts';

/** Opening hours, ready to count with. Every answer is independent of how long the time asked about is. */
export interface Calendar {
  readonly id: string;
  /** Absent for one that is always open. */
  readonly timeZone?: string;
  /** How much of the time between two instants is open; zero unless the second is later. */
  openBetween(from: EpochMs, to: EpochMs): DurationMs;
  isOpen(at: EpochMs): boolean;
  /** The first open instant from there on; absent if it never opens again. */
  opensAt(at: EpochMs): EpochMs | undefined;
  /** When so much open time has passed since then; absent if it never does. */
  afterOpen(from: EpochMs, length: DurationMs): EpochMs | undefined;
}

/** Round the clock. */
export const alwaysOpen = (id: string): Calendar => ({
  id,
  openBetween: elapsed,
  isOpen: () => true,
  opensAt: (at) => at,
  afterOpen: after,
});

/** Makes a calendar of a policy ready to count with. */
export const calendarOf = (definition: CalendarDefinition): Calendar => alwaysOpen(definition.id);
