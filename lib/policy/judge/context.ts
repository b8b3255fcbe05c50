import type { Case } from '../../case/case.ts';
import type { EpochMs } from '../../clock/units.ts';
import { outsideHours } from '../routes/availability.ts';
import { suggestCategory } from '../facts/category.ts';
import { chooseChecklist, resolveChecklist, type ResolvedChecklist } from '../facts/checklist.ts';
import { clocksOf } from '../time/clocks.ts';
import { destinationFor, type Situation } from '../routes/destination.ts';
import { knownFacts } from '../facts/facts.ts';
import { remembered } from './remembered.ts';
import { routeFrom, type Routing } from '../routes/routes.ts';
import type { Policy } from '../schema.ts';
import type { SlaMetric } from '../schema/promises.ts';
import type { Tier } from '../schema/tier.ts';
import { promisedByPage, promisedByPolicy } from '../time/sla.ts';
import { currentTier } from '../facts/tier.ts';
import type { TriggerContext } from '../triggers/define.ts';
import type { Absence, Destination } from '../verdict.ts';

/** Everything that one evaluation works out once, however many rules ask for it. */
export interface EvaluationContext extends TriggerContext {
  readonly tier: Tier;
  readonly tiers: ReadonlyMap<string, Tier>;
  readonly routing: Routing;
  /** Who is next when a rule names nobody. */
  readonly next: Destination | undefined;
  /** Where a rule that names a tier leads to, unless the ticket is there already. */
  destination(to: string): Destination | undefined;
  /** Whether the people who have the ticket are there: outside their hours nobody is disturbed. */
  agentAway(): Absence | undefined;
}

export function contextOf(
  policy: Policy,
  theCase: Case,
  now: EpochMs,
  others: readonly Case[],
): EvaluationContext {
  const facts = knownFacts(policy, theCase);
  const tier = currentTier(policy, theCase);
  const tiers = new Map(policy.tiers.map((known) => [known.id, known]));
  const situation: Situation = { policy, facts, now, tier, tiers };
  const routing = routeFrom(tier, facts, policy);
  const resolve = (id: string | undefined): ResolvedChecklist | undefined => {
    if (id === undefined) return chooseChecklist(policy, theCase, facts);
    const named = policy.checklists.find((checklist) => checklist.id === id);
    return named && resolveChecklist(named, policy, theCase, facts);
  };
  const lead = (to: string | undefined, by: Destination['by']): Destination | undefined => {
    const usual = to === undefined || to === tier.id ? undefined : tiers.get(to);
    return usual && destinationFor(usual, by, situation);
  };
  const away = remembered((own: Tier) => outsideHours(own, policy, now));
  const byPage = remembered((metric: SlaMetric) => promisedByPage(metric, context));
  const byPolicy = remembered((metric: SlaMetric) => promisedByPolicy(metric, context));
  const context: EvaluationContext = {
    policy,
    case: theCase,
    now,
    others,
    facts,
    tier,
    tiers,
    routing,
    next: lead(routing.route?.to, 'route'),
    destination: remembered((to: string) => lead(to, 'rule')),
    agentAway: () => away(tier),
    clock: clocksOf(theCase, policy, tier, now),
    promised: (metric, source) => (source === 'page' ? byPage(metric) : byPolicy(metric)),
    checklist: remembered(resolve),
    categoryOf: remembered((one: Case) => one.category?.value ?? suggestCategory(policy, one)),
  };
  return context;
}
