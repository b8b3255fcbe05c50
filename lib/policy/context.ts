import type { Case } from '../case/case.ts';
import type { EpochMs } from '../clock/units.ts';
import { chooseChecklist, resolveChecklist, type ResolvedChecklist } from './checklist.ts';
import { clocksOf } from './clocks.ts';
import { knownFacts } from './facts.ts';
import { routeFrom } from './routes.ts';
import type { Policy } from './schema.ts';
import type { Tier } from './schema/tier.ts';
import { currentTier } from './tier.ts';
import type { TriggerContext } from './triggers/define.ts';
import type { Destination } from './verdict.ts';

/** Everything that one evaluation works out once, however many rules ask for it. */
export interface EvaluationContext extends TriggerContext {
  readonly tier: Tier;
  readonly tiers: ReadonlyMap<string, Tier>;
  /** Who is next when a rule names nobody. */
  readonly next: Destination | undefined;
}

export function contextOf(
  policy: Policy,
  theCase: Case,
  now: EpochMs,
  others: readonly Case[],
): EvaluationContext {
  const facts = knownFacts(policy, theCase);
  const tier = currentTier(policy, theCase);
  const checklists = new Map<string | undefined, ResolvedChecklist | undefined>();
  const resolve = (id: string | undefined): ResolvedChecklist | undefined => {
    if (id === undefined) return chooseChecklist(policy, theCase, facts);
    const named = policy.checklists.find((checklist) => checklist.id === id);
    return named && resolveChecklist(named, policy, theCase, facts);
  };
  return {
    policy,
    case: theCase,
    now,
    others,
    facts,
    tier,
    tiers: new Map(policy.tiers.map((known) => [known.id, known])),
    next: routeFrom(tier, facts, policy),
    clock: clocksOf(theCase, policy.defaults.pauseOnStatus, now),
    checklist(id) {
      if (!checklists.has(id)) checklists.set(id, resolve(id));
      return checklists.get(id);
    },
  };
}
