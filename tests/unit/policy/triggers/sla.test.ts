import { describe, expect, it, test } from 'vitest';
import type { TicketFacts } from '../../../../lib/case/ticket.ts';
import { definitionOf, type Trigger } from '../../../../lib/policy/triggers/index.ts';
import type { Assessment } from '../../../../lib/policy/verdict.ts';
import { look, minute, type Story } from '../../case/journal.ts';
import type { PolicyInput } from '../policy.ts';
import { assess, contextAt } from './assess.ts';

const sla = (parts: Partial<Extract<Trigger, { type: 'sla' }>>): Trigger => ({
  type: 'sla',
  metric: 'resolution',
  source: 'page',
  ...parts,
});
const opened = { openedAt: minute(0) };
const due = (at: number) => ({ due: { resolution: minute(at), first_reply: minute(at) } });
const solved = { status: { label: 'Solved', status: 'solved' } } as const;
const seen = (...facts: readonly TicketFacts[]): Story => [
  [0, look(facts.reduce<TicketFacts>((all, more) => Object.assign(all, more), {}))],
];

describe('the due time on the page', () => {
  const most = sla({ percentUsed: 75 });
  const last = sla({ remainingMinutes: 30 });
  test.each<[string, Trigger, Story, number, Partial<Assessment>]>([
    [
      'none is shown',
      most,
      seen(opened),
      60,
      { state: 'unknown', because: 'The page shows no time for the solution' },
    ],
    [
      'half of the time is gone',
      most,
      seen(opened, due(200)),
      100,
      {
        state: 'not_yet',
        percent: 66,
        at: minute(150),
        because: '1 h 40 min of 3 h 20 min left for the solution, limit 75 % used',
        missing: '50 more minutes',
      },
    ],
    ['three quarters are', most, seen(opened, due(200)), 150, { state: 'holds', percent: 100 }],
    ['half an hour is left', last, seen(opened, due(200)), 170, { state: 'holds' }],
    ['31 minutes are', last, seen(opened, due(200)), 169, { state: 'not_yet', at: minute(170) }],
    [
      'whichever comes first',
      sla({ percentUsed: 75, remainingMinutes: 100 }),
      seen(opened, due(200)),
      100,
      { state: 'holds' },
    ],
    [
      'nothing said: all of it',
      sla({}),
      seen(opened, due(200)),
      205,
      { state: 'holds', because: 'The time for the solution is over by 5 min' },
    ],
    ['it is solved', sla({}), seen(opened, due(20), solved), 90, { state: 'not_yet' }],
    [
      'the first reply was given',
      sla({ metric: 'first_reply' }),
      seen(opened, due(20), { lastPublicUpdateAt: minute(5) }),
      90,
      { state: 'not_yet', because: 'The first reply was given' },
    ],
    ['no percentage without the beginning', most, seen(due(200)), 100, { state: 'unknown' }],
    ['but past the due time it is all of it', most, seen(due(200)), 200, { state: 'holds' }],
    [
      'what is left is known without the beginning',
      last,
      seen(due(200)),
      100,
      { state: 'not_yet', at: minute(170) },
    ],
    [
      'due before it was opened, as some pages say',
      most,
      seen({ openedAt: minute(50) }, due(20)),
      60,
      { state: 'holds', percent: 100 },
    ],
    [
      'the next reply counts from the message that waits for it',
      sla({ metric: 'next_reply', percentUsed: 50 }),
      seen(opened, { lastCustomerUpdateAt: minute(40), due: { next_reply: minute(100) } }),
      60,
      { state: 'not_yet', at: minute(70) },
    ],
    [
      'which was answered',
      sla({ metric: 'next_reply' }),
      seen({
        lastCustomerUpdateAt: minute(40),
        lastPublicUpdateAt: minute(41),
        due: { next_reply: minute(50) },
      }),
      60,
      { state: 'not_yet' },
    ],
  ])('%s', (_name, trigger, story, now, expected) => {
    expect(assess(trigger, story, now)).toMatchObject(expected);
  });

  it('holds since it came so near, and a new beginning is news', () => {
    const context = contextAt(seen(opened, due(200)), 190);
    expect(definitionOf(most).heldSince?.(most, context)).toBe(minute(150));
    expect(definitionOf(most).changedAt(most, context)).toBe(minute(0));
    const unknown = contextAt(seen(due(200)), 190);
    expect(definitionOf(last).heldSince?.(last, unknown)).toBe(minute(170));
  });
});

describe("the policy's own targets", () => {
  const slaTargets: PolicyInput['slaTargets'] = [
    {
      metric: 'resolution',
      clock: 'calendar',
      withinMinutes: 60,
      filter: { all: [{ field: 'severity', operator: 'is', value: 'sev1' }] },
    },
    { metric: 'resolution', clock: 'calendar', withinMinutes: 240 },
  ];
  const over = sla({ source: 'policy' });
  const severe: Story = [...seen(opened), [1, { type: 'severity', severity: 'sev1' }]];
  const mild: Story = [...seen(opened), [1, { type: 'severity', severity: 'sev3' }]];
  const strict = slaTargets.slice(0, 1);

  test.each<[string, PolicyInput['slaTargets'], Story, number, Partial<Assessment>]>([
    ['none', undefined, severe, 60, { state: 'not_yet' }],
    ['the first that matches', slaTargets, severe, 60, { state: 'holds' }],
    ['else the next', slaTargets, mild, 60, { state: 'not_yet', at: minute(240) }],
    ['undecided ones are passed over', slaTargets, seen(opened), 60, { at: minute(240) }],
    [
      'unless there is no other',
      strict,
      seen(opened),
      60,
      { state: 'unknown', because: 'Not known which time for the solution was promised' },
    ],
    ['nothing known of the beginning', slaTargets, [], 60, { state: 'unknown' }],
    [
      'paused while it waits for the requester',
      slaTargets,
      [...severe, [30, look({ status: { label: 'Pending', status: 'pending' } })]],
      100,
      { state: 'not_yet' },
    ],
  ])('%s', (_name, targets, story, now, expected) => {
    const parts = targets ? { slaTargets: targets } : {};
    expect(assess(over, story, now, { parts })).toMatchObject(expected);
  });
});
