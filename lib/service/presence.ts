import type { RunningInterval } from '../case/case.ts';
import {
  before,
  elapsed,
  epochMs,
  seconds,
  type DurationMs,
  type EpochMs,
} from '../clock/units.ts';
import { isLapsed } from '../case/off-screen.ts';
import { closing, ending } from './ending.ts';
import type { Decision } from './loop.ts';
import { isSilent, presenceLasts } from './sign-of-life.ts';
import type { View } from './view.ts';

/**
 * A difference between wall clock and running time above this is a jump. Less
 * is a sign that came late: its running time was read in the page, the wall
 * clock only here, and a busy computer may hold it up for seconds.
 */
const jumpAbove = presenceLasts;

/** Two clocks that tell of the same act differ by less: messages take their time. */
const sameAct = seconds(1);

/** A sign of presence, or of its end, from the page of one ticket. */
export interface Presence {
  readonly tab: number;
  /** Identifies the page's own running time. */
  readonly document: string;
  readonly monotonicMs: number;
  readonly inFront: boolean;
  readonly idle: DurationMs;
  readonly idleAfter: DurationMs;
}

/**
 * What a sign of presence does to the one open interval: start, stretch or
 * close it. Only signs that are close together are joined; sleep, a killed
 * worker and a closed browser leave a hole, and a hole is never counted.
 */
export function onPresence(view: View, presence: Presence): Decision {
  const { running, now } = view;
  const idle = idleFor(view, presence) >= presence.idleAfter;
  const working = presence.inFront && !idle && view.case !== undefined && !view.case.paused;

  if (!running) return working ? { running: start(view, presence) } : {};
  if (running.offScreen) {
    // One ticket at a time: what the agent said counts, not what is in front meanwhile.
    if (!isLapsed(running, now)) return {};
    const { events = [] } = ending(running, now, 'done');
    return { events, running: working ? start(view, presence) : null };
  }
  const broken = brokenBy(running, presence, now);
  const ofThisTab = running.case === view.key && running.tab === presence.tab;

  if (!working) {
    if (!ofThisTab) return {};
    if (broken) return closing(running, running.seenAt, 'gap', broken);
    return idle
      ? closing(running, idleSince(running, presence, now), 'idle')
      : closing(running, now, 'left');
  }
  if (broken) {
    return { ...closing(running, running.seenAt, 'gap', broken), running: start(view, presence) };
  }
  if (running.case !== view.key) {
    return { ...closing(running, now, 'switched'), running: start(view, presence) };
  }
  return { running: { ...running, ...signOfLife(view, presence, running) } };
}

/** Since the agent was last active in the page or in our own panel beside it. */
export function idleFor(view: View, presence: Pick<Presence, 'idle'>): DurationMs {
  const { running, now } = view;
  if (running?.case !== view.key) return presence.idle;
  const elsewhere = elapsed(running.activeAt, now);
  return elsewhere + sameAct < presence.idle ? elsewhere : presence.idle;
}

function start(view: View, presence: Presence): RunningInterval {
  return {
    case: view.key,
    startedAt: view.now,
    seenAt: view.now,
    activeAt: before(view.now, presence.idle),
    tab: presence.tab,
    monotonic: { document: presence.document, ms: presence.monotonicMs },
  };
}

function signOfLife(view: View, presence: Presence, running: RunningInterval) {
  const active = before(view.now, presence.idle);
  return {
    seenAt: view.now,
    activeAt: active > running.activeAt ? active : running.activeAt,
    tab: presence.tab,
    monotonic: { document: presence.document, ms: presence.monotonicMs },
  };
}

/** An idle agent's time ends at the last activity, not when the idleness was noticed. */
function idleSince(running: RunningInterval, presence: Presence, now: EpochMs): EpochMs {
  const since = before(now, presence.idle);
  return epochMs(Math.min(now, Math.max(running.startedAt, since)));
}

/** Why the time since the last sign of life can't be counted, if it can't. */
function brokenBy(
  running: RunningInterval,
  presence: Presence,
  now: EpochMs,
): { readonly jumpMs: number | null } | undefined {
  const known = running.monotonic;
  if (known && known.document === presence.document) {
    const jump = now - running.seenAt - (presence.monotonicMs - known.ms);
    if (Math.abs(jump) > jumpAbove) return { jumpMs: Math.trunc(jump) };
  }
  return isSilent(running, now) ? { jumpMs: null } : undefined;
}
