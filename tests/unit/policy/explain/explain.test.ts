import { describe, expect, it, test } from 'vitest';
import { explain } from '../../../../lib/policy/explain/explain.ts';
import type { ExplainedPart, ExplainedRule } from '../../../../lib/policy/explain/explanation.ts';
import {
  caseOf,
  delivered,
  look,
  minute,
  running,
  tried,
  worked,
  type Story,
} from '../../case/journal.ts';
import { flagged, limit, overridden, security, severity, snoozed, status } from '../judge.ts';
import {
  calendarLimit,
  policyOf,
  rule,
  touchLimit,
  type PolicyInput,
  type RuleInput,
} from '../policy.ts';

function explained(
  rules: readonly RuleInput[],
  story: Story,
  now: number,
  open?: readonly [number, number],
  parts: Partial<PolicyInput> = {},
): readonly ExplainedRule[] {
  const policy = policyOf({ rules: [...rules], ...parts });
  return explain(policy, caseOf(story, open && running(...open)), minute(now)).rules;
}

const severe = {
  ...limit,
  filter: { all: [{ field: 'severity', operator: 'at_least', value: 'sev2' } as const] },
};
const doubt = rule('doubt', {
  anyOf: [{ type: 'doubt', anyOf: ['risky_change', 'missing_skill'] }],
});

describe('why a rule fired, or did not', () => {
  test.each<[string, RuleInput, Story, string]>([
    ['fired', limit, [], '20 min of work without progress, limit 20.'],
    [
      'near',
      { ...limit, anyOf: [touchLimit(25)] },
      [],
      'It comes near: 20 min of work without progress, limit 25.',
    ],
    [
      'not yet',
      { ...limit, anyOf: [touchLimit(90)] },
      [],
      'Not yet: 20 min of work without progress, limit 90.',
    ],
    [
      'undecided',
      { ...limit, anyOf: [{ type: 'severity', atLeast: 'sev2' }] },
      [],
      "It can't be decided: The severity is not known.",
    ],
    ['switched off', { ...limit, enabled: false }, [], 'It is switched off.'],
    [
      'for others',
      { ...limit, fromTiers: ['l2', 'network'] },
      [],
      'It is not about this ticket: the ticket is with Service desk.',
    ],
    [
      'about others',
      severe,
      [[1, severity('sev3')]],
      'It is not about this ticket: severity is Normal.',
    ],
    [
      'perhaps about others',
      severe,
      [],
      'Nobody knows whether it is about this ticket: severity is not known.',
    ],
  ])('%s', (_name, given, story, because) => {
    expect(explained([given], story, 20, [0, 20])[0]?.because).toBe(because);
  });
});

describe('what a rule asks, how it is, and what is missing', () => {
  type Condition = NonNullable<NonNullable<RuleInput['filter']>['all']>[number];
  const condition = (
    field: Condition['field'],
    operator: Condition['operator'],
    value: Condition['value'],
  ) => ({
    ...limit,
    filter: { all: [{ field, operator, value }] },
  });
  const page: Story = [
    [0, look({ tags: ['wifi'], group: 'Network', status: { label: 'Open', status: 'on_hold' } })],
    [0, { type: 'affectedUsers', count: 7 }],
    [0, { type: 'category', category: 'vpn' }],
  ];
  test.each<[RuleInput, Omit<ExplainedPart, 'missing'>]>([
    [
      { ...limit, fromTiers: ['l1', 'l2'] },
      {
        asks: 'the ticket is with Service desk or Second line',
        is: 'the ticket is with Service desk',
        truth: 'holds',
      },
    ],
    [
      condition('severity', 'at_least', 'sev2'),
      { asks: 'severity is at least High', is: 'severity is not known', truth: 'unknown' },
    ],
    [
      condition('affectedUsers', 'at_most', 5),
      {
        asks: 'number of people affected is at most 5',
        is: 'number of people affected is 7',
        truth: 'not_yet',
      },
    ],
    [
      condition('category', 'contains_any', ['network', 'mail']),
      { asks: 'category is Network or Mail', is: 'category is VPN', truth: 'holds' },
    ],
    [
      condition('flag', 'is', ['vip', 'data_loss']),
      { asks: 'flags include vip or data loss', is: 'no flag is set', truth: 'not_yet' },
    ],
    [
      condition('tag', 'is_not', 'vpn'),
      { asks: 'tags do not include "vpn"', is: 'tags are "wifi"', truth: 'holds' },
    ],
    [
      condition('group', 'contains_any', 'desk'),
      { asks: 'group contains "desk"', is: 'group is "Network"', truth: 'not_yet' },
    ],
    [
      condition('status', 'is', ['open', 'new']),
      { asks: 'status is open or new', is: 'status is on hold', truth: 'not_yet' },
    ],
    [
      { ...limit, filter: { none: [{ field: 'group', operator: 'contains_any', value: 'net' }] } },
      { asks: 'group does not contain "net"', is: 'group is "Network"', truth: 'not_yet' },
    ],
    [
      {
        ...limit,
        filter: {
          any: [
            { field: 'severity', operator: 'is', value: 'sev1' },
            { field: 'category', operator: 'is', value: 'vpn' },
          ],
        },
      },
      {
        asks: 'severity is Critical, or category is VPN',
        is: 'severity is not known; category is VPN',
        truth: 'holds',
      },
    ],
  ])('$1.asks', (given, part) => {
    const found = explained([given], page, 1)[0]?.conditions.at(-1);
    expect(found).toEqual(part.truth === 'holds' ? part : { ...part, missing: part.asks });
  });

  test.each<[RuleInput, ExplainedPart]>([
    [
      { ...limit, anyOf: [{ type: 'steps', state: 'exhausted' }] },
      {
        asks: 'every required step tried, and none fixed it',
        is: '1 of 2 required steps tried',
        truth: 'not_yet',
        missing: '1 more required step tried',
      },
    ],
    [
      { ...limit, anyOf: [{ type: 'severity', atLeast: 'sev2' }] },
      {
        asks: 'severity High or worse',
        is: 'Severity Normal, limit High',
        truth: 'not_yet',
        missing: 'severity High or worse',
      },
    ],
    [
      doubt,
      {
        asks: 'your word: the next step is risky, or the skill is missing',
        is: 'No such doubt was raised',
        truth: 'not_yet',
        missing: 'your word: the next step is risky, or the skill is missing',
      },
    ],
    [
      { ...limit, anyOf: [{ type: 'affectedUsers', atLeast: 10 }] },
      {
        asks: 'at least 10 people affected',
        is: '9 people affected, limit 10',
        truth: 'not_yet',
        missing: '1 more person affected',
      },
    ],
    [
      security,
      {
        asks: 'the flag security',
        is: 'No such flag is set',
        truth: 'not_yet',
        missing: 'the flag security',
      },
    ],
  ])('trigger $1.asks', (given, part) => {
    const story: Story = [
      [1, tried('kb', 'failed')],
      [1, severity('sev3')],
      [1, { type: 'affectedUsers', count: 9 }],
    ];
    expect(explained([given], story, 2)[0]?.triggers).toEqual([part]);
  });

  it('triggers are looked at even where the rule is not about the ticket', () => {
    const [foreign] = explained([{ ...limit, fromTiers: ['l2'] }], [], 20, [0, 20]);
    expect(foreign).toMatchObject({ state: 'out_of_scope', triggers: [{ truth: 'holds' }] });
  });
});

describe('who speaks, and what keeps the others quiet', () => {
  const doubted = { type: 'doubt', reason: 'risky_change' } as const;
  const late = rule('late', { anyOf: [calendarLimit(60)] });
  const other = rule('other', { anyOf: [touchLimit(15)] });
  const inform = { ...limit, effect: { kind: 'hierarchical', urgency: 'prompt' } } as const;
  const nowhere = { ...limit, effect: { ...limit.effect, to: 'l1' } };
  const worked20: Story = [[20, worked(0, 20)]];
  test.each<[string, readonly RuleInput[], Story, number, string | undefined]>([
    ['the one that speaks', [limit], worked20, 20, undefined],
    ['nothing to say', [doubt], worked20, 20, undefined],
    ['only informs', [inform], worked20, 20, 'it only says who else to inform'],
    ['nowhere to go', [nowhere], worked20, 20, 'it leads nowhere from Service desk'],
    [
      'on its way',
      [limit],
      [...worked20, [21, delivered('R', 'l2')]],
      22,
      'a note is on its way already',
    ],
    ['solved', [limit], [...worked20, [21, status('solved')]], 22, 'the ticket is solved'],
    [
      'just back',
      [limit],
      [...worked20, [21, status('pending')], [25, status('open')]],
      27,
      'the ticket has just come back from a pause; 3 minutes more',
    ],
    [
      'snoozed',
      [limit],
      [[18, status('open')], ...worked20, [20, snoozed(5)]],
      24,
      'snoozed for 5 minutes more',
    ],
    [
      'not needed',
      [limit],
      [...worked20, [20, overridden()]],
      24,
      'you said that it is not needed',
    ],
    [
      'more urgent',
      [limit, security],
      [...worked20, [20, flagged]],
      21,
      '"security" is more urgent',
    ],
    [
      'weightier',
      [limit, doubt],
      [...worked20, [20, doubted]],
      21,
      '"doubt" has the weightier reason',
    ],
    [
      'due already',
      [{ ...limit, anyOf: [touchLimit(25)] }, other],
      worked20,
      20,
      '"other" is due already',
    ],
    [
      'nobody looked since',
      [late],
      [],
      90,
      'only a quiet line: nobody has looked at the ticket since',
    ],
  ])('%s', (_name, rules, story, now, keptQuietBy) => {
    expect(explained(rules, story, now)[0]?.keptQuietBy).toBe(keptQuietBy);
  });

  it('those behind the first in the document, a snoozed one and one not needed', () => {
    const second = (story: Story, now: number) =>
      explained([limit, other], story, now)[1]?.keptQuietBy;
    expect(second(worked20, 20)).toBe('"limit" stands before it in the policy');
    expect(second([...worked20, [20, snoozed(5)]], 21)).toBe(
      '"limit" is snoozed, and this is no more urgent',
    );
    expect(second([...worked20, [20, overridden()]], 21)).toBe(
      'it was true already when you answered another rule',
    );
  });

  it('only quietly outside the hours of those who have it', () => {
    const parts: Partial<PolicyInput> = {
      defaults: { startTier: 'l1', calendar: 'office' },
      calendars: [{ id: 'office', timeZone: 'UTC', week: { tue: [['08:00', '09:00']] } }],
    };
    expect(explained([limit], worked20, 20, undefined, parts)[0]).toMatchObject({
      speaks: true,
      keptQuietBy: 'only a quiet line: it is outside the hours of Service desk',
    });
  });
});
