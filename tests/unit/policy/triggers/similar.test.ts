import { describe, expect, it, test } from 'vitest';
import { definitionOf, type Trigger } from '../../../../lib/policy/triggers/index.ts';
import type { Assessment } from '../../../../lib/policy/verdict.ts';
import type { Case } from '../../../../lib/case/case.ts';
import type { TicketFacts } from '../../../../lib/case/ticket.ts';
import { look, minute, type Story } from '../../case/journal.ts';
import { written, type PolicyInput } from '../policy.ts';
import { another, assess, contextAt } from './assess.ts';

const outage: Trigger = {
  type: 'similar',
  atLeast: 3,
  withinMinutes: 60,
  matchOn: ['service', 'site'],
};
const mail: TicketFacts = { service: 'Mail', location: 'Leeds' };
const own: Story = [[1, look(mail)]];

describe('similar tickets', () => {
  test.each<[string, Story, readonly Case[], Partial<Assessment>]>([
    [
      'nothing known of this one',
      [],
      [],
      { state: 'unknown', because: 'The service is not known' },
    ],
    ['this one alone', own, [], { state: 'not_yet', missing: '2 more such tickets' }],
    [
      'two others, this one is the third',
      own,
      [another('8', mail, 90), another('9', { service: 'mail', location: 'LEEDS' }, 95)],
      {
        state: 'holds',
        because: '3 tickets with the same service Mail and place Leeds in 60 min, limit 3',
        until: minute(150),
      },
    ],
    [
      'elsewhere',
      own,
      [another('8', mail, 90), another('9', { ...mail, location: 'York' }, 95)],
      { state: 'not_yet', missing: '1 more such ticket' },
    ],
    [
      'where the place of one is not known',
      own,
      [another('8', mail, 90), another('9', { service: 'Mail' }, 95)],
      { state: 'not_yet' },
    ],
    ['too long ago', own, [another('8', mail, 90), another('9', mail, 40)], { state: 'not_yet' }],
    [
      'looked at again in time',
      own,
      [another('8', mail, 90), another('9', mail, 10, 41)],
      { state: 'holds' },
    ],
    [
      'itself is not another one',
      own,
      [another('8', mail, 90), another('7', mail, 95)],
      { state: 'not_yet' },
    ],
  ])('%s', (_name, story, others, expected) => {
    expect(assess(outage, story, 100, { others })).toMatchObject(expected);
  });

  it('hold since the one that was enough came, whenever it was looked at again', () => {
    const others = [another('8', mail, 30, 80), another('9', mail, 50, 70, 95)];
    const context = contextAt(own, 100, { others });
    expect(definitionOf(outage).heldSince?.(outage, context)).toBe(minute(50));
    expect(definitionOf(outage).changedAt(outage, context)).toBe(minute(50));
  });

  it('that went out of sight for longer come anew', () => {
    const context = contextAt(own, 100, { others: [another('8', mail, 1, 90)] });
    expect(definitionOf(outage).changedAt(outage, context)).toBe(minute(90));
  });

  it('by category: as the agent says, or else as the hints have it', () => {
    const byCategory: Trigger = { ...outage, atLeast: 2, matchOn: ['category'] };
    const vocabulary: PolicyInput['vocabulary'] = {
      ...written().vocabulary,
      categories: [
        {
          id: 'vpn',
          label: 'VPN',
          hints: [{ field: 'title', operator: 'contains_any', value: ['vpn'] }],
        },
      ],
    };
    const scene = { parts: { vocabulary }, others: [another('8', { subject: 'VPN down' }, 90)] };
    const said: Story = [[1, { type: 'category', category: 'vpn' }]];
    expect(assess(byCategory, said, 100, scene)).toMatchObject({
      state: 'holds',
      because: '2 tickets with the same category VPN in 60 min, limit 2',
    });
    expect(assess(byCategory, [], 100, scene).state).toBe('unknown');
  });
});
