import type { RunningInterval } from '../case/case.ts';
import type { EventBody, IntervalEnd } from '../case/events.ts';
import { isLapsed, lapsesAt } from '../case/off-screen.ts';
import type { CaseKey } from '../case/ticket.ts';
import type { EpochMs } from '../clock/units.ts';
import type { Decision } from './loop.ts';
import { endOf } from './sign-of-life.ts';

/** Ends the open stretch as it stands: at its last sign of life, or unconfirmed if nobody answered. */
export function ending(running: RunningInterval, now: EpochMs, ended: IntervalEnd): Decision {
  const { offScreen, startedAt } = running;
  if (!offScreen || !isLapsed(running, now)) return closing(running, endOf(running, now), ended);
  const body: EventBody = {
    type: 'unconfirmed',
    startedAt,
    endedAt: lapsesAt(running, offScreen),
    offScreen: offScreen.mode,
  };
  return { events: [{ case: running.case, body }], running: null };
}

/** Ends an open stretch at an instant. */
export function closing(
  running: RunningInterval,
  at: EpochMs,
  ended: IntervalEnd,
  broken?: { readonly jumpMs: number | null },
): Decision {
  const { startedAt, offScreen } = running;
  const worked: EventBody = {
    type: 'worked',
    startedAt,
    endedAt: at,
    ended,
    ...(offScreen && { offScreen: offScreen.mode }),
  };
  const events: { case: CaseKey; body: EventBody }[] = [];
  if (at > startedAt) events.push({ case: running.case, body: worked });
  if (broken?.jumpMs) {
    events.push({ case: running.case, body: { type: 'discontinuity', jumpMs: broken.jumpMs } });
  }
  return { events, running: null };
}
