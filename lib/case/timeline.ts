import { subtract, type Interval } from '../clock/interval.ts';
import { elapsed, minutes, type EpochMs } from '../clock/units.ts';
import type { RunningInterval } from './case.ts';
import type { EventBody, JournalEvent, OffScreenMode } from './events.ts';
import { isLapsed } from './off-screen.ts';
import { standing } from './retractions.ts';

/** How a stretch of time came to be counted, or not. */
export type StretchKind = 'page' | OffScreenMode | 'added' | 'removed' | 'idle' | 'unconfirmed';

/** One stretch on a ticket's timeline; stretches are disjoint and in order. */
export interface TimelineStretch {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly kind: StretchKind;
  readonly counted: boolean;
  /** A hole that the agent has said something about. */
  readonly answered?: boolean;
}

/** Longer holes aren't breaks in the work, but its end. */
const longestBreak = minutes(120);

/**
 * A ticket's hands-on time, stretch by stretch. What was measured comes first,
 * with holes where the work ended because nothing moved and went on soon;
 * corrections lie over it in their order, like paint.
 */
export function timelineOf(
  events: readonly JournalEvent[],
  running: RunningInterval | undefined,
  now: EpochMs,
): readonly TimelineStretch[] {
  const bodies = standing(events).map(({ body }) => body);
  // What was counted lies over what wasn't.
  const measured = bodies
    .flatMap((body) => measuredStretch(body) ?? [])
    .toSorted((a, b) => Number(a.counted) - Number(b.counted));
  const open = running && !isLapsed(running, now) ? [openStretch(running, now)] : [];
  let line: readonly TimelineStretch[] = [];
  for (const stretch of [...breaksIn(bodies, open), ...measured, ...open]) {
    line = paint(line, stretch);
  }
  for (const { type, ...range } of bodies.filter(isCorrection)) {
    const stretch = { from: range.startedAt, to: range.endedAt };
    line =
      type === 'timeAdded'
        ? paint(line, { ...stretch, kind: 'added', counted: true })
        : remove(line, stretch);
  }
  return line;
}

type Correction = Extract<EventBody, { type: 'timeAdded' | 'timeRemoved' }>;

const isCorrection = (body: EventBody): body is Correction =>
  (body.type === 'timeAdded' || body.type === 'timeRemoved') && body.startedAt < body.endedAt;

function measuredStretch(body: EventBody): TimelineStretch | undefined {
  if (body.type !== 'worked' && body.type !== 'unconfirmed') return undefined;
  const { startedAt: from, endedAt: to, offScreen } = body;
  return body.type === 'worked'
    ? { from, to, kind: offScreen ?? 'page', counted: true }
    : { from, to, kind: 'unconfirmed', counted: false };
}

function openStretch(
  { startedAt, seenAt, offScreen }: RunningInterval,
  now: EpochMs,
): TimelineStretch {
  const to = offScreen ? now : seenAt;
  return { from: startedAt, to, kind: offScreen?.mode ?? 'page', counted: true };
}

/** Holes after work that ended because nothing moved, up to where it went on. */
function breaksIn(
  bodies: readonly EventBody[],
  open: readonly TimelineStretch[],
): readonly TimelineStretch[] {
  const work = bodies.filter((body) => body.type === 'worked');
  const starts = [
    ...work.map(({ startedAt }) => startedAt),
    ...open.map(({ from }) => from),
  ].toSorted((a, b) => a - b);
  return work.flatMap(({ endedAt: from, ended }) => {
    if (ended !== 'idle' && ended !== 'gap') return [];
    const to = starts.find((start) => start >= from);
    if (to === undefined || elapsed(from, to) > longestBreak) return [];
    return [{ from, to, kind: 'idle' as const, counted: false }];
  });
}

/** Lays one stretch over the others. */
function paint(
  line: readonly TimelineStretch[],
  stretch: TimelineStretch,
): readonly TimelineStretch[] {
  if (stretch.from >= stretch.to) return line;
  // Nearly always time goes on where it ended.
  if ((line.at(-1)?.to ?? 0) <= stretch.from) return [...line, stretch];
  return [...line.flatMap((one) => outside(one, stretch)), stretch].toSorted(
    (a, b) => a.from - b.from,
  );
}

/** What was counted no longer is; what wasn't stays as it was, but answered. */
function remove(line: readonly TimelineStretch[], hole: Interval): readonly TimelineStretch[] {
  return line
    .flatMap((one) => [
      ...outside(one, hole),
      ...inside(one, hole).map((part) =>
        part.counted
          ? { ...part, kind: 'removed' as const, counted: false, answered: true }
          : { ...part, answered: true },
      ),
    ])
    .toSorted((a, b) => a.from - b.from);
}

const outside = (one: TimelineStretch, other: Interval): readonly TimelineStretch[] =>
  subtract([one], [other]).map(({ from, to }) => ({ ...one, from, to }));

function inside(one: TimelineStretch, other: Interval): readonly TimelineStretch[] {
  const from = one.from > other.from ? one.from : other.from;
  const to = one.to < other.to ? one.to : other.to;
  return from < to ? [{ ...one, from, to }] : [];
}
