import type { CalendarDefinition, WeeklyCalendar } from '../policy/schema/calendar.ts';
import { lastWhere } from './last-where.ts';
import {
  after,
  before,
  durationMs,
  elapsed,
  epochMs,
  type DurationMs,
  type EpochMs,
} from './units.ts';
import { wallHours, type WallHours } from './wall-hours.ts';
import { zoneOffsets, type OffsetStretch } from './zone-offsets.ts';

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
export const calendarOf = (definition: CalendarDefinition): Calendar =>
  hasWeek(definition) ? weekly(definition) : alwaysOpen(definition.id);

const hasWeek = (definition: CalendarDefinition): definition is WeeklyCalendar =>
  definition.always !== true;

/** An `OffsetStretch` with what turns open time on the wall into open time since the first. */
interface Stretch extends OffsetStretch {
  readonly openBefore: number;
  readonly ahead: number;
}

/**
 * It is open whenever the clock on the wall says so. So an hour that the wall
 * skips is nobody's, and one that it shows twice is open twice: hours are read
 * from the wall, lengths are those of the time that passes.
 */
function weekly(definition: WeeklyCalendar): Calendar {
  const { id, timeZone } = definition;
  const wall = wallHours(definition);
  let known: readonly Stretch[] | undefined;
  const stretches = (): readonly Stretch[] => (known ??= summedUp(timeZone, wall));

  const openUpTo = (at: number): number => {
    const stretch = lastWhere(stretches(), ({ from }) => from <= at);
    return stretch ? stretch.ahead + wall.openUpTo(at + stretch.offset) : 0;
  };
  const openBetween = (from: EpochMs, to: EpochMs): DurationMs =>
    from < to ? durationMs(openUpTo(to) - openUpTo(from)) : durationMs(0);
  const afterOpen = (from: EpochMs, length: DurationMs): EpochMs | undefined => {
    if (length === 0) return from;
    const open = openUpTo(from) + length;
    const stretch = lastWhere(stretches(), ({ openBefore }) => openBefore < open);
    if (!stretch) return undefined;
    const moment = wall.reaching(open - stretch.ahead);
    return moment === undefined ? undefined : epochMs(moment - stretch.offset);
  };
  const instant = durationMs(1);
  const isOpen = (at: EpochMs): boolean => openBetween(at, after(at, instant)) > 0;
  return {
    id,
    timeZone,
    openBetween,
    isOpen,
    opensAt(at) {
      const end = afterOpen(at, instant);
      return end === undefined ? undefined : before(end, instant);
    },
    afterOpen,
  };
}

/** How much is open up to each change of the zone's clocks. */
function summedUp(timeZone: string, wall: WallHours): readonly Stretch[] {
  let ahead = 0;
  let earlier: OffsetStretch | undefined;
  return zoneOffsets(timeZone).map(({ from, offset }) => {
    if (!earlier) {
      earlier = { from, offset };
      return { from, offset, openBefore: -Infinity, ahead };
    }
    const openBefore = ahead + wall.openUpTo(from + earlier.offset);
    ahead = openBefore - wall.openUpTo(from + offset);
    earlier = { from, offset };
    return { from, offset, openBefore, ahead };
  });
}
