import type { Policy } from '../policy/schema.ts';
import { daysWith } from './days.ts';
import { FindingsBuilder } from './findings.ts';
import type { History } from './history.ts';
import {
  enoughTickets,
  type BacktestResult,
  type Findings,
  type Share,
  type Tally,
} from './result.ts';
import type { Replayed } from './stay.ts';

/** What all tickets together tell, in total and for each rule of the policy. */
export function summaryOf(
  policy: Policy,
  { events, range, presence }: History,
  outcomes: readonly Replayed[],
  timeZone: string,
): BacktestResult {
  const days = daysWith(presence.stretches, timeZone);
  const total = new FindingsBuilder();
  const byRule = policy.rules.map((rule) => ({ rule, findings: new FindingsBuilder() }));
  for (const outcome of outcomes) {
    total.add(outcome);
    for (const { rule, findings } of byRule) {
      if (concerns(outcome, rule.id)) findings.add(outcome, rule.id);
    }
  }
  const { id, revision, name } = policy;
  const sample = {
    policy: { id, revision, name },
    events,
    tickets: outcomes.length,
    handedOver: outcomes.filter(({ stays }) => stays.some(({ handoff }) => handoff)).length,
    days,
    ...(range && { range }),
  };
  const rules = byRule.map(({ rule, findings }) => ({
    rule: { id: rule.id, name: rule.name },
    ...findings.build(days),
  }));
  if (outcomes.length < enoughTickets) {
    return { ...sample, enough: false, total: total.build(days), rules };
  }
  return {
    ...sample,
    enough: true,
    total: withShares(total.build(days), outcomes.length),
    rules: rules.map((findings) => ({
      rule: findings.rule,
      ...withShares(findings, outcomes.length),
    })),
  };
}

/** A rule has nothing to do with most tickets: with many rules it pays not to look further. */
const concerns = ({ prompts, stays }: Replayed, rule: string): boolean =>
  prompts.some((prompt) => prompt.rule === rule) ||
  stays.some(
    ({ askedLater, handoff }) => askedLater?.rule === rule || handoff?.rules.includes(rule),
  );

function withShares(findings: Findings<Tally>, sample: number): Findings<Share> {
  const share = (tally: Tally): Share => ({
    ...tally,
    percent: (100 * tally.tickets.length) / sample,
  });
  return {
    prompts: share(findings.prompts),
    promptsPerDay: findings.promptsPerDay,
    earlier: share(findings.earlier),
    later: share(findings.later),
    never: share(findings.never),
    saved: findings.saved,
    needless: share(findings.needless),
    outOfHours: share(findings.outOfHours),
    nagging: share(findings.nagging),
  };
}
