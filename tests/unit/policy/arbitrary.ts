import * as fc from 'fast-check';
import { filterFields, filterOperators } from '../../../lib/policy/schema/filter.ts';
import { urgencies } from '../../../lib/policy/schema/rule.ts';
import { triggerSchema, type Trigger } from '../../../lib/policy/triggers/index.ts';
import * as kinds from '../../../lib/policy/triggers/kinds.ts';
import { calendarLimit, policyOf, touchLimit, type RuleInput } from './policy.ts';

const examples: readonly Trigger[] = Object.values(kinds).flatMap(({ trigger }) =>
  trigger.examples.map((example) => triggerSchema.parse(example)),
);
const aTrigger: fc.Arbitrary<Trigger> = fc.oneof(
  fc.constantFrom(...examples),
  fc.integer({ min: 1, max: 90 }).map(touchLimit),
  fc.integer({ min: 1, max: 300 }).map(calendarLimit),
);
const triggers = fc.array(aTrigger, { minLength: 1, maxLength: 3 });

const aCondition = fc.record({
  field: fc.constantFrom(...filterFields),
  operator: fc.constantFrom(...filterOperators),
  value: fc.oneof(
    fc.constantFrom('sev1', 'sev2', 'network', 'vip', 'open', 'Network'),
    fc.nat(20),
    fc.array(fc.constantFrom('sev3', 'vpn', 'pending'), { minLength: 1 }),
  ),
});
const conditions = fc.array(aCondition, { maxLength: 2 });
const aFilter = fc.record(
  { all: conditions, any: conditions, none: conditions },
  { requiredKeys: [] },
);

const aRule = fc
  .record(
    {
      filter: aFilter,
      fromTiers: fc.subarray(['l1', 'l2', 'network'], { minLength: 1 }),
      warnAtPercent: fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 3 }),
      enabled: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .chain((scope) =>
    fc
      .tuple(
        fc.oneof(
          triggers.map((anyOf) => ({ anyOf })),
          triggers.map((allOf) => ({ allOf })),
        ),
        fc.constantFrom(...urgencies),
        fc.constantFrom('functional', 'hierarchical', 'swarm'),
        fc.constantFrom(undefined, 'l2', 'on-call'),
      )
      .map(([when, urgency, kind, to]) => (id: string): RuleInput => ({
        id,
        name: id,
        explain: id,
        ...scope,
        ...when,
        effect: { kind, urgency, ...(to !== undefined && { to }) },
      })),
  );

/** Any policy over the test vocabulary. */
export const aPolicy = fc
  .array(aRule, { maxLength: 6 })
  .map((rules) => policyOf({ rules: rules.map((ruleWithId, index) => ruleWithId(`r${index}`)) }));
