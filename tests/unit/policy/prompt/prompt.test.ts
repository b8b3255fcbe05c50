import { describe, expect, it } from 'vitest';
import { look, minute, type Story } from '../../case/journal.ts';
import { flagged, judge, limit, security } from '../judge.ts';
import { calendarLimit, rule, written, type PolicyInput } from '../policy.ts';

const [desk, ...rest] = written().tiers;
const inHours: Partial<PolicyInput> = {
  calendars: [
    {
      id: 'office',
      timeZone: 'UTC',
      week: { mon: [['08:00', '10:00']], tue: [['08:00', '10:00']] },
    },
  ],
  tiers: desk ? [{ ...desk, calendar: 'office' }, ...rest] : rest,
};
const closing = minute(120);
const opening = minute(24 * 60);

describe('outside the hours of those who have the ticket', () => {
  it('a rule that is due is a quiet line until they come back', () => {
    const verdict = judge([limit], [], 150, [125, 150], inHours);
    expect(verdict.prompt).toMatchObject({ level: 'warning', heldBack: 'outside_hours' });
    expect(verdict.fired).toHaveLength(1);
    expect(verdict.nextWakeAt).toBe(opening);
  });

  it('a card is looked at again when they go', () => {
    const verdict = judge([limit], [], 30, [0, 30], inHours);
    expect(verdict.prompt).toMatchObject({ level: 'due' });
    expect(verdict.prompt).not.toHaveProperty('heldBack');
    expect(verdict.nextWakeAt).toBe(closing);
  });

  it('what can not wait comes at once', () => {
    const verdict = judge([security], [[150, flagged]], 151, undefined, inHours);
    expect(verdict.prompt).toMatchObject({ level: 'immediate' });
    expect(verdict.prompt).not.toHaveProperty('heldBack');
  });

  it('advice is quiet anyway', () => {
    const advice = { ...limit, effect: { kind: 'swarm', urgency: 'advise' } } as const;
    expect(judge([advice], [], 150, [125, 150], inHours).prompt).not.toHaveProperty('heldBack');
  });
});

describe('time in which nobody saw the ticket', () => {
  const late = rule('late', { anyOf: [calendarLimit(60)] });
  const urgent = { ...late, effect: { kind: 'functional', urgency: 'immediate' } } as const;

  it('makes no more than a quiet line', () => {
    expect(judge([late], [], 90).prompt).toMatchObject({
      level: 'warning',
      heldBack: 'unconfirmed',
    });
    expect(judge([urgent], [], 90).prompt?.level).toBe('warning');
  });

  it('is confirmed by a look', () => {
    const seen: Story = [
      [85, look({ status: { label: 'Open', status: 'open' } })],
      [90, look({ status: { label: 'Open', status: 'open' } })],
    ];
    expect(judge([late], seen, 90).prompt).toMatchObject({ level: 'due' });
  });

  it('is enough if something else holds as well', () => {
    const either = { ...late, anyOf: [calendarLimit(60), ...(security.anyOf ?? [])] };
    expect(judge([either], [[1, flagged]], 90).prompt?.level).toBe('due');
    const both = { ...late, anyOf: undefined, allOf: either.anyOf };
    expect(judge([both], [[1, flagged]], 90).prompt?.heldBack).toBe('unconfirmed');
  });

  it('does not outdo what is confirmed, however urgent', () => {
    const doubt = rule('doubt', { anyOf: [{ type: 'doubt', anyOf: ['risky_change'] }] });
    const doubted = { type: 'doubt', reason: 'risky_change' } as const;
    expect(judge([urgent, doubt], [[1, doubted]], 90).prompt).toMatchObject({
      rule: { id: 'doubt' },
      level: 'due',
    });
  });
});
