import { reduce } from '../../../lib/case/reduce.ts';
import { standing } from '../../../lib/case/retractions.ts';
import type { Case } from '../../../lib/case/case.ts';
import type { JournalEvent } from '../../../lib/case/events.ts';
import { minutes, epochMs, type EpochMs } from '../../../lib/clock/units.ts';
import { tellsOfAPerson } from '../../../lib/backtest/person.ts';
import { evaluate } from '../../../lib/policy/evaluate.ts';
import { raisingOf } from '../../../lib/policy/prompt/raising.ts';
import type { Policy } from '../../../lib/policy/schema.ts';

/** A prompt, told in one line. */
export const promptText = (ticket: string, rule: string, at: EpochMs): string =>
  `${new Date(at).toISOString()} ${ticket} ${rule}`;

/**
 * The same question as the backtest's, answered by looking at every ticket at
 * every one of the instants, each time from all its events.
 */
export function bruteForce(
  policy: Policy,
  events: readonly JournalEvent[],
  instants: readonly EpochMs[],
): readonly string[] {
  const work = events.flatMap(({ body }) =>
    body.type === 'worked' && !body.offScreen && body.startedAt < body.endedAt ? [body] : [],
  );
  const isThere = (at: EpochMs): boolean =>
    work.some(({ startedAt, endedAt }) => startedAt <= at && at <= endedAt);

  return everyTicket(events).flatMap(([key, own]) => {
    const prompts: Case['prompts'][number][] = [];
    let seen = 0;
    for (const now of instants) {
      const happened = own.findIndex(({ at }, index) => index >= seen && at > now);
      const before = happened < 0 ? own : own.slice(0, happened);
      const person = before.slice(seen).some(({ body }) => tellsOfAPerson(body));
      seen = before.length;
      const theCase = caseAt(before, own.slice(seen), now);
      if (!theCase) continue;
      const { prompt } = evaluate(policy, { ...theCase, prompts }, now);
      const { state } = raisingOf({ ...theCase, prompts }, prompt, now);
      if (prompt && state === 'raise' && (person || isThere(now))) {
        prompts.push({ rule: prompt.rule.id, at: now, notified: false });
      }
    }
    return prompts.map(({ rule, at }) => promptText(key, rule, at));
  });
}

/** Every minute from the first event on, and whatever instants are given besides. */
export function everyMinute(
  events: readonly JournalEvent[],
  until: EpochMs,
  besides: readonly EpochMs[],
): readonly EpochMs[] {
  const from = Math.min(...events.map(({ at }) => at));
  const count = Math.floor((until - from) / minutes(1));
  const grid = Array.from({ length: count + 1 }, (_, index) => epochMs(from + index * minutes(1)));
  return [...new Set([...grid, ...besides])].toSorted((a, b) => a - b);
}

const everyTicket = (events: readonly JournalEvent[]) =>
  [...Map.groupBy(events, (event) => event.case)].flatMap(([key, own]) =>
    key === undefined
      ? []
      : [[key, standing(own.filter(({ body }) => body.type !== 'prompted'))] as const],
  );

/** Work that is written down later is open from its beginning on. */
function caseAt(
  before: readonly JournalEvent[],
  later: readonly JournalEvent[],
  now: EpochMs,
): Case | undefined {
  const next = later.find(({ body }) => body.type === 'worked' && body.startedAt < body.endedAt);
  if (next?.body.type !== 'worked' || !next.case || next.body.startedAt > now) {
    return reduce(before);
  }
  const { startedAt, endedAt } = next.body;
  const seenAt = endedAt < now ? endedAt : now;
  const running = { case: next.case, startedAt, seenAt, activeAt: seenAt, tab: 0 };
  const reduced = reduce(before, running);
  if (!reduced || now < endedAt) return reduced;
  const { running: _ended, ...stopped } = reduced;
  return stopped;
}
