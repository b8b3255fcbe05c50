import { describe, expect, it, test } from 'vitest';
import type { Destination } from '../../../../lib/policy/verdict.ts';
import { arrived, delivered, minute, type Story } from '../../case/journal.ts';
import { flagged, judge, security, severity } from '../judge.ts';
import { written, type PolicyInput } from '../policy.ts';

type TierInput = PolicyInput['tiers'][number];

/** Monday, 8:00 until 16:00: the story begins at eight. */
const calendars: PolicyInput['calendars'] = [
  {
    id: 'office',
    timeZone: 'UTC',
    week: { mon: [['08:00', '16:00']], tue: [['08:00', '16:00']] },
  },
  { id: 'always', always: true },
];
const evening = 10 * 60;
const nextMorning = minute(24 * 60);

const tier = (id: string, parts: Partial<TierInput> = {}): TierInput => ({
  id,
  level: 2,
  name: id,
  kind: 'internal',
  ...parts,
});

const office = { calendar: 'office' } as const;
const closed = (parts: object = {}) => ({ capacity: { state: 'closed' as const, ...parts } });
const fallback = (to: string) => ({ outOfHours: 'fallback', fallback: to }) as const;

/** Where a ticket of the service desk goes whose usual next tier is l2. */
const next = (tiers: readonly TierInput[], now: number, story: Story = []) =>
  judge([], story, now, undefined, {
    calendars,
    tiers: [tier('l1'), ...tiers],
    routes: [{ from: ['l1'], to: 'l2' }],
  }).next;

const brief = (destination: Destination | undefined) =>
  destination && {
    tier: destination.tier.id,
    insteadOf: destination.insteadOf.map(({ tier: { id }, why, until }) => ({ id, why, until })),
    waits: destination.waits,
    onCall: destination.onCall,
  };
const there = { insteadOf: [], waits: undefined, onCall: undefined };
const outside = { why: 'outside_hours', until: nextMorning } as const;
const full = { why: 'no_capacity' } as const;

describe('a tier whose people', () => {
  test.each<[string, readonly TierInput[], number, ReturnType<typeof brief>]>([
    ['are there', [tier('l2', office)], 0, { tier: 'l2', ...there }],
    ['never said when', [tier('l2')], evening, { tier: 'l2', ...there }],
    ['are always there', [tier('l2', { calendar: 'always' })], evening, { tier: 'l2', ...there }],
    [
      'have gone home keeps the ticket in their queue',
      [tier('l2', office)],
      evening,
      { tier: 'l2', ...there, waits: outside },
    ],
    [
      'are on call is called',
      [tier('l2', { ...office, outOfHours: 'oncall' })],
      evening,
      { tier: 'l2', ...there, onCall: outside },
    ],
    [
      'have gone home has a fallback',
      [tier('l2', { ...office, ...fallback('l3') }), tier('l3')],
      evening,
      { tier: 'l3', ...there, insteadOf: [{ id: 'l2', ...outside }] },
    ],
    [
      'can take nothing has one too, and says until when',
      [tier('l2', { ...closed({ until: '2026-11-02T12:00:00Z' }), ...fallback('l3') }), tier('l3')],
      60,
      { tier: 'l3', ...there, insteadOf: [{ id: 'l2', ...full, until: minute(240) }] },
    ],
    [
      'can take something again',
      [tier('l2', { ...closed({ until: '2026-11-02T12:00:00Z' }), ...fallback('l3') }), tier('l3')],
      240,
      { tier: 'l2', ...there },
    ],
    [
      'can take something again only when they are back',
      [tier('l2', { ...office, ...closed({ until: '2026-11-02T19:00:00Z' }) })],
      60,
      { tier: 'l2', ...there, waits: { ...full, until: nextMorning } },
    ],
    [
      'and their fallback are away has the next one',
      [
        tier('l2', { ...office, ...fallback('l3') }),
        tier('l3', { ...closed(), ...fallback('l4') }),
        tier('l4'),
      ],
      evening,
      {
        tier: 'l4',
        ...there,
        insteadOf: [
          { id: 'l2', ...outside },
          { id: 'l3', ...full, until: undefined },
        ],
      },
    ],
    [
      'and all fallbacks are away keeps it in the usual queue',
      [tier('l2', { ...office, ...fallback('l3') }), tier('l3', closed())],
      evening,
      { tier: 'l2', ...there, waits: outside },
    ],
    [
      'fall back in a circle',
      [tier('l2', { ...office, ...fallback('l3') }), tier('l3', { ...office, ...fallback('l2') })],
      evening,
      { tier: 'l2', ...there, waits: outside },
    ],
    [
      'fall back on those who have it',
      [tier('l2', { ...office, ...fallback('l1') })],
      evening,
      { tier: 'l2', ...there, waits: outside },
    ],
    [
      'fall back on nobody that the policy knows',
      [tier('l2', { ...office, ...fallback('gone') })],
      evening,
      { tier: 'l2', ...there, waits: outside },
    ],
  ])('%s', (_name, tiers, now, expected) => {
    expect(brief(next(tiers, now))).toEqual(expected);
  });

  it('take less tells how long it takes', () => {
    const limited = { state: 'limited', expectedWaitMinutes: 90, message: 'One is ill' } as const;
    expect(next([tier('l2', { capacity: limited })], 0)).toMatchObject({
      expectedWaitMinutes: 90,
      message: 'One is ill',
    });
    const over = { ...limited, until: '2026-11-02T08:00:00Z' };
    expect(next([tier('l2', { capacity: over })], 0)).not.toHaveProperty('message');
  });
});

describe('ways to reach a tier', () => {
  const queue = { id: 'q', type: 'queue', label: 'Queue', value: 'L2' } as const;
  const phone = { id: 'p', type: 'phone', label: 'Phone', value: '+44 20 0000' } as const;
  const forSevere = {
    ...phone,
    when: { all: [{ field: 'severity', operator: 'is', value: 'sev1' } as const] },
  };
  const ways = (parts: Partial<TierInput>, now: number, story: Story = []) =>
    next([tier('l2', parts)], now, story)?.targets.map(({ id }) => id);

  it('are those meant for such tickets; where nobody knows, all', () => {
    const targets = [queue, forSevere];
    expect(ways({ targets }, 5)).toEqual(['q', 'p']);
    expect(ways({ targets }, 5, [[1, severity('sev1')]])).toEqual(['q', 'p']);
    expect(ways({ targets }, 5, [[1, severity('sev2')]])).toEqual(['q']);
  });

  it('begin with the phone when somebody is on call', () => {
    const onCall: Partial<TierInput> = {
      ...office,
      targets: [queue, phone],
      outOfHours: 'oncall',
    };
    expect(ways(onCall, 0)).toEqual(['q', 'p']);
    expect(ways(onCall, evening)).toEqual(['p', 'q']);
  });
});

describe('a rule that names a tier', () => {
  it('is led on like a route', () => {
    const tiers = written().tiers.map((one) =>
      one.id === 'on-call' ? { ...one, ...closed(), ...fallback('network') } : one,
    );
    const verdict = judge([security], [[1, flagged]], 2, undefined, { tiers });
    expect(verdict.prompt?.destination).toMatchObject({
      tier: { id: 'network' },
      by: 'rule',
      insteadOf: [{ tier: { id: 'on-call' }, why: 'no_capacity' }],
    });
  });

  it('who is told as well has a destination of its own', () => {
    const inform = {
      ...security,
      effect: { kind: 'hierarchical', urgency: 'prompt', to: 'on-call' },
    } as const;
    expect(judge([inform], [[1, flagged]], 2).alsoInform).toMatchObject([
      { destination: { tier: { id: 'on-call' }, by: 'rule' } },
    ]);
  });

  it('that has the ticket leads nowhere', () => {
    const story: Story = [
      [1, delivered('R', 'on-call')],
      [2, arrived('R')],
      [3, flagged],
    ];
    expect(judge([security], story, 4).fired[0]).not.toHaveProperty('destination');
  });
});

describe('the prompt', () => {
  it('is looked at again when somebody comes back', () => {
    const parts = {
      calendars,
      tiers: [tier('l1'), tier('on-call', office)],
      routes: [],
    };
    const verdict = judge([security], [[evening - 1, flagged]], evening, undefined, parts);
    expect(verdict.prompt?.destination?.waits).toEqual(outside);
    expect(verdict.nextWakeAt).toBe(nextMorning);
  });
});
