import * as fc from 'fast-check';
import { caseKey } from '../../../lib/case/ticket.ts';
import { filterFields, filterOperators } from '../../../lib/policy/schema/filter.ts';
import { slaMetrics } from '../../../lib/policy/schema/promises.ts';
import { urgencies } from '../../../lib/policy/schema/rule.ts';
import { triggerSchema, type Trigger } from '../../../lib/policy/triggers/index.ts';
import * as kinds from '../../../lib/policy/triggers/kinds.ts';
import { aStory } from '../case/arbitrary.ts';
import { caseOf, minute, running } from '../case/journal.ts';
import {
  calendarLimit,
  policyOf,
  touchLimit,
  written,
  type PolicyInput,
  type RuleInput,
} from './policy.ts';

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

/** Open from eight to ten, and from noon to one: stories begin at eight and last some hours. */
const calendars: PolicyInput['calendars'] = [
  {
    id: 'office',
    timeZone: 'UTC',
    week: {
      mon: [
        ['08:00', '10:00'],
        ['12:00', '13:00'],
      ],
    },
  },
  { id: 'always', always: true },
];

const tierIds = written().tiers.map(({ id }) => id);

/** What decides about whether a tier can take a ticket. */
const aPresence = fc.record(
  {
    calendar: fc.constantFrom('office', 'always'),
    outOfHours: fc.constantFrom('queue', 'fallback', 'oncall'),
    fallback: fc.constantFrom(...tierIds, 'gone'),
    capacity: fc.record(
      {
        state: fc.constantFrom('normal', 'limited', 'closed'),
        until: fc.constantFrom('2026-11-02T09:30:00Z', '2026-11-02T13:30:00+01:00'),
      },
      { requiredKeys: ['state'] },
    ),
  },
  { requiredKeys: [] },
);

const tiers = fc
  .tuple(...tierIds.map(() => aPresence))
  .map((presences) =>
    written().tiers.map((tier, index) => Object.assign({}, tier, presences[index])),
  );

const slaTargets = fc.array(
  fc.record(
    {
      metric: fc.constantFrom(...slaMetrics),
      clock: fc.constantFrom('calendar', 'business'),
      withinMinutes: fc.integer({ min: 1, max: 300 }),
      filter: aFilter,
      calendar: fc.constantFrom('office', 'always'),
    },
    { requiredKeys: ['metric', 'clock', 'withinMinutes'] },
  ),
  { maxLength: 3 },
);

/** Any policy over the test vocabulary. */
export const aPolicy = fc
  .record({ rules: fc.array(aRule, { maxLength: 6 }), tiers, slaTargets })
  .map(({ rules, ...parts }) =>
    policyOf({
      ...parts,
      calendars,
      rules: rules.map((ruleWithId, index) => ruleWithId(`r${index}`)),
    }),
  );

const anOpenStretch = fc.option(
  fc.tuple(fc.nat(100), fc.nat(100)).map(([from, length]) => running(from, from + length)),
  { nil: undefined },
);

export const aCase = fc.tuple(aStory, anOpenStretch).map(([story, open]) => caseOf(story, open));

export const anInstant = fc.integer({ min: 0, max: 400 }).map(minute);

/** Tickets that the agent worked on as well. */
export const otherCases = fc.array(aStory, { maxLength: 3 }).map((stories) =>
  stories.map((story, index) => ({
    ...caseOf(story),
    key: caseKey({ helpdesk: 'demo', site: 'https://help.example', ticketId: `1${index}` }),
  })),
);
