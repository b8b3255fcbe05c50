import type { JournalEvent } from '../case/events.ts';
import { epochMs, type EpochMs } from '../clock/units.ts';
import type { Policy } from '../policy/schema.ts';
import { askingPart } from './asking.ts';
import { HistoryBuilder, type History } from './history.ts';
import { replayAll } from './replay-all.ts';
import type { BacktestResult } from './result.ts';
import { summaryOf } from './summary.ts';

export interface BacktestOptions {
  /** Up to when time goes on for tickets that nothing more happened to; else to the newest event. */
  readonly until?: EpochMs;
  /** Whose days are counted, as an IANA name; else UTC. */
  readonly timeZone?: string;
}

/**
 * What a policy would have done in the past: a journal, judged anew by the same
 * functions that judge live. What was taken back later never happened. Snoozes
 * and answers of the past count only for rules of the same id.
 */
export function backtest(
  policy: Policy,
  events: Iterable<JournalEvent>,
  options: BacktestOptions = {},
): BacktestResult {
  const builder = new HistoryBuilder();
  builder.add([...events]);
  const steps = backtestSteps(policy, builder.build(), options);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same in slices of some milliseconds; yields how much of it is done, from 0 to 1. */
export function* backtestSteps(
  policy: Policy,
  history: History,
  { until, timeZone = 'UTC' }: BacktestOptions,
): Generator<number, BacktestResult> {
  const { tickets, presence, range } = history;
  const setting = { policy: askingPart(policy), presence, until: until ?? range?.to ?? epochMs(0) };
  const replaying = replayAll(history, setting);
  let step = replaying.next();
  while (step.done !== true) {
    yield step.value / tickets.length;
    step = replaying.next();
  }
  yield 1;
  return summaryOf(policy, history, step.value, timeZone);
}
