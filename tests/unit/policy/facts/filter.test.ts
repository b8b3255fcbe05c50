import { describe, expect, it, test } from 'vitest';
import { knownFacts } from '../../../../lib/policy/facts/facts.ts';
import { judgeFilter, missingFields } from '../../../../lib/policy/facts/filter.ts';
import type { Condition, Filter } from '../../../../lib/policy/schema/filter.ts';
import type { Truth } from '../../../../lib/policy/verdict.ts';
import { caseOf, look, type Story } from '../../case/journal.ts';
import { policyOf } from '../policy.ts';

const policy = policyOf({
  vocabulary: {
    ...policyOf().vocabulary,
    priorities: [
      { id: 'p1', label: 'Urgent' },
      { id: 'p2', label: 'Normal' },
    ],
  },
});
const known: Story = [
  [
    0,
    look({
      subject: 'AnyConnect drops',
      priority: 'Normal',
      group: 'Service Desk',
      tags: ['VPN'],
      status: { label: 'In progress', status: 'open' },
    }),
  ],
  [1, { type: 'severity', severity: 'sev2' }],
  [1, { type: 'affectedUsers', count: 12 }],
  [1, { type: 'category', category: 'vpn' }],
  [1, { type: 'flag', flag: 'vip', on: true }],
];
const facts = (story: Story) => knownFacts(policy, caseOf(story));
const judge = (filter: Filter, story: Story): Truth => judgeFilter(filter, facts(story), policy);

describe('a condition', () => {
  test.each<[Condition['field'], Condition['operator'], Condition['value'], Truth]>([
    ['severity', 'is', 'sev2', 'holds'],
    ['severity', 'at_least', 'sev2', 'holds'],
    ['severity', 'at_least', 'sev3', 'holds'],
    ['severity', 'at_least', 'sev1', 'not_yet'],
    ['severity', 'at_most', 'sev2', 'holds'],
    ['severity', 'at_most', 'sev1', 'holds'],
    ['severity', 'at_most', 'sev3', 'not_yet'],
    ['severity', 'is_not', 'sev1', 'holds'],
    ['severity', 'contains_any', ['sev1', 'sev2'], 'holds'],
    ['severity', 'at_least', 'gone', 'not_yet'],
    ['priority', 'at_least', 'p2', 'holds'],
    ['priority', 'is', 'Urgent', 'not_yet'],
    ['affectedUsers', 'at_least', 10, 'holds'],
    ['affectedUsers', 'at_most', 10, 'not_yet'],
    ['affectedUsers', 'is', 12, 'holds'],
    ['affectedUsers', 'is_not', 12, 'not_yet'],
    ['category', 'is', 'vpn', 'holds'],
    ['category', 'is', 'network', 'holds'],
    ['category', 'is', 'mail', 'not_yet'],
    ['category', 'is_not', 'network', 'not_yet'],
    ['flag', 'is', 'vip', 'holds'],
    ['flag', 'is_not', 'security', 'holds'],
    ['status', 'is', 'open', 'holds'],
    ['status', 'contains_any', ['new', 'pending'], 'not_yet'],
    ['group', 'is', 'service desk', 'holds'],
    ['group', 'is_not', 'Network', 'holds'],
    ['tag', 'contains_any', ['vpn', 'wifi'], 'holds'],
    ['title', 'contains_any', ['anyconnect'], 'holds'],
    ['title', 'is', 'any', 'not_yet'],
    ['title', 'at_least', 'x', 'not_yet'],
    ['tag', 'at_most', 'x', 'not_yet'],
    ['assignee', 'is', 'Alex', 'unknown'],
  ])('%s %s %s: %s', (field, operator, value, expected) => {
    expect(judge({ all: [{ field, operator, value }] }, known)).toBe(expected);
  });

  test.each([
    'severity',
    'affectedUsers',
    'category',
    'status',
    'priority',
    'tag',
    'title',
  ] as const)('%s that nobody knows is unknown, however it is asked for', (field) => {
    expect(judge({ all: [{ field, operator: 'is', value: 'x' }] }, [])).toBe('unknown');
    expect(judge({ all: [{ field, operator: 'is_not', value: 'x' }] }, [])).toBe('unknown');
  });

  it('of a circle of categories ends', () => {
    const circle = policyOf({
      vocabulary: {
        categories: [
          { id: 'a', label: 'A', parent: 'b' },
          { id: 'b', label: 'B', parent: 'a' },
        ],
      },
    });
    const theCase = caseOf([[1, { type: 'category', category: 'a' }]]);
    expect(knownFacts(circle, theCase).categories).toEqual(new Set(['a', 'b']));
  });
});

describe('three values', () => {
  const yes: Condition = { field: 'flag', operator: 'is', value: 'vip' };
  const no: Condition = { field: 'flag', operator: 'is', value: 'security' };
  const open: Condition = { field: 'assignee', operator: 'is', value: 'Alex' };
  test.each<[string, Filter, Truth]>([
    ['nothing asked', {}, 'holds'],
    ['empty lists ask for nothing', { all: [], any: [], none: [] }, 'holds'],
    ['all: one false decides', { all: [open, no] }, 'not_yet'],
    ['all: one unknown leaves it open', { all: [yes, open] }, 'unknown'],
    ['any: one true decides', { any: [open, yes] }, 'holds'],
    ['any: one unknown leaves it open', { any: [no, open] }, 'unknown'],
    ['any: all false', { any: [no, no] }, 'not_yet'],
    ['none: one true decides', { none: [open, yes] }, 'not_yet'],
    ['none: one unknown leaves it open', { none: [no, open] }, 'unknown'],
    ['none: all false', { none: [no] }, 'holds'],
    ['parts together: one false decides', { all: [open], any: [no] }, 'not_yet'],
    ['parts together: unknown', { all: [yes], any: [open], none: [no] }, 'unknown'],
  ])('%s', (_name, filter, expected) => {
    expect(judge(filter, known)).toBe(expected);
  });

  it('names what is missing', () => {
    const filter = {
      all: [yes, open],
      none: [{ field: 'requester', operator: 'is', value: 'x' } as const],
    };
    expect([...missingFields(filter, facts(known), policy)]).toEqual(['assignee', 'requester']);
  });
});
