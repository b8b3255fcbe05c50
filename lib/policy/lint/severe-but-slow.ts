import type { Finding } from '../finding.ts';
import { judgeFilter } from '../facts/filter.ts';
import type { Policy } from '../schema.ts';
import type { Filter } from '../schema/filter.ts';
import type { Rule } from '../schema/rule.ts';
import { ticketAt } from './reason/ticket.ts';
import type { Lint, PolicyDraft } from './lint.ts';

/** A limit of one rule, of a kind that can be compared with others. */
interface Limit {
  readonly rule: Rule;
  readonly minutes: number;
  readonly at: string;
  /** What has to be the same for a comparison: clock, anchor, pauses, conditions but for severity. */
  readonly kind: string;
}

/** W205: more severe tickets wait longer than less severe ones, by the same clock at the same tier. */
export const severeButSlow: Lint = (draft) => {
  const { policy } = draft;
  const limits = limitsOf(draft);
  const kinds = [...new Set(limits.map(({ kind }) => kind))];
  const found = policy.tiers.flatMap((tier) =>
    kinds.flatMap((kind) => {
      const here = limits.filter((one) => one.kind === kind && appliesAt(one.rule, tier.id));
      return here.length > 1 ? slowAmong(here, tier.id, policy) : [];
    }),
  );
  return found.filter(
    (one, index) => found.findIndex((other) => other.pointer === one.pointer) === index,
  );
};

const appliesAt = ({ fromTiers }: Rule, tier: string): boolean => fromTiers?.includes(tier) ?? true;

function slowAmong(limits: readonly Limit[], tier: string, policy: Policy): readonly Finding[] {
  const { severities } = policy.vocabulary;
  const shortest = severities.map((_, severity) =>
    limits
      .filter(({ rule }) => means(rule.filter, severity, policy))
      .toSorted((a, b) => a.minutes - b.minutes)
      .at(0),
  );
  return severities.flatMap(({ label }, severity) => {
    const own = shortest[severity];
    if (!own) return [];
    const milder = shortest.findIndex(
      (other, index) => index > severity && other !== undefined && other.minutes < own.minutes,
    );
    const quicker = shortest[milder];
    if (!quicker || isHandledAtOnce(severity, tier, policy)) return [];
    const mildLabel = severities[milder]?.label ?? '';
    return [
      {
        code: 'W205',
        pointer: own.at,
        message:
          `Tickets of severity ${label} wait ${own.minutes} minutes here, ` +
          `the less severe ${mildLabel} ones only ${quicker.minutes}.`,
        fix: `Choose ${quicker.minutes} minutes or less.`,
      },
    ];
  });
}

/** Whether such tickets are prompted for by their severity alone, without waiting. */
const isHandledAtOnce = (severity: number, tier: string, policy: Policy): boolean =>
  policy.rules.some(
    ({ enabled, fromTiers, filter, anyOf = [], effect }) =>
      enabled &&
      effect.kind === 'functional' &&
      (fromTiers?.includes(tier) ?? true) &&
      anyOf.some(
        (trigger) =>
          trigger.type === 'severity' &&
          policy.vocabulary.severities.findIndex(({ id }) => id === trigger.atLeast) >= severity,
      ) &&
      means(filter, severity, policy),
  );

/** Looks at the conditions on severity alone: the others are the same where limits are compared. */
const means = (filter: Filter | undefined, severity: number, policy: Policy): boolean =>
  judgeFilter(only(filter, true), ticketAt(policy, { severity }), policy) === 'holds';

function limitsOf({ policy, rulePointers }: PolicyDraft): readonly Limit[] {
  return policy.rules.flatMap((rule, index) => {
    const { filter, effect } = rule;
    // Mixed alternatives can't be taken apart, and limits that must all be reached aren't waited for alone.
    if (!rule.enabled || effect.kind === 'hierarchical' || isMixed(filter)) return [];
    return (rule.anyOf ?? []).flatMap((trigger, at) => {
      if (trigger.type !== 'time') return [];
      const { clock, since, calendar, pauseOnStatus = policy.defaults.pauseOnStatus } = trigger;
      const pauses = clock === 'touch' ? [] : pauseOnStatus.toSorted();
      const kind = JSON.stringify([clock, since, calendar, pauses, only(filter, false)]);
      const place = `${rulePointers[index]}/anyOf/${at}/afterMinutes`;
      return [{ rule, minutes: trigger.afterMinutes, at: place, kind }];
    });
  });
}

const isMixed = ({ any = [] }: Filter = {}): boolean =>
  any.some(({ field }) => field === 'severity') && any.some(({ field }) => field !== 'severity');

/** The part of a filter that is about severity, or the rest of it. */
function only({ all = [], any = [], none = [] }: Filter = {}, severity: boolean): Filter {
  const part = (conditions: typeof all) =>
    conditions.filter(({ field }) => (field === 'severity') === severity);
  return { all: part(all), any: part(any), none: part(none) };
}
