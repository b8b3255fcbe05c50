import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askingPart } from '../../../lib/backtest/asking.ts';
import { HistoryBuilder } from '../../../lib/backtest/history.ts';
import { replayAll } from '../../../lib/backtest/replay-all.ts';
import { after, epochMs, minutes } from '../../../lib/clock/units.ts';
import type { JournalEvent } from '../../../lib/case/events.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { aBusyPolicy, aJournal } from './arbitrary.ts';
import { bruteForce, everyMinute, promptText } from './brute-force.ts';

const looksAtOthers = ({ rules }: Policy): boolean =>
  rules.some(({ anyOf = [], allOf = [] }) =>
    [...anyOf, ...allOf].some(({ type }) => type === 'similar'),
  );

function replayed(policy: Policy, events: readonly JournalEvent[]) {
  const builder = new HistoryBuilder();
  builder.add(events);
  const history = builder.build();
  const until = after(history.range?.to ?? epochMs(0), minutes(90));
  const steps = replayAll(history, {
    policy: askingPart(policy),
    presence: history.presence,
    until,
  });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const prompts = step.value.flatMap(({ ticket, prompts: shown }) =>
    shown.map(({ rule, at }) => ({ text: promptText(ticket.key, rule, at), at })),
  );
  return { prompts, until };
}

describe('a replay', () => {
  it('shows the same prompts at the same instants as a look at every minute', () => {
    let shown = 0;
    fc.assert(
      fc.property(
        aBusyPolicy.filter((policy) => !looksAtOthers(policy)),
        aJournal,
        (policy, events) => {
          const { prompts, until } = replayed(policy, events);
          const instants = everyMinute(
            events,
            until,
            prompts.map(({ at }) => at),
          );
          shown += prompts.length;
          expect(prompts.map(({ text }) => text)).toEqual(bruteForce(policy, events, instants));
        },
      ),
      { numRuns: 100 },
    );
    expect(shown).toBeGreaterThan(50);
  }, 60_000);
});
