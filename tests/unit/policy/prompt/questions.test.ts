import { describe, expect, it } from 'vitest';
import { judge, limit, severity } from '../judge.ts';
import { rule, type PolicyInput } from '../policy.ts';

describe('questions', () => {
  const many = rule('many', { anyOf: [{ type: 'affectedUsers', atLeast: 10 }] });
  const severe = (id: string) => rule(id, { anyOf: [{ type: 'severity', atLeast: 'sev1' }] });
  const filtered = {
    ...limit,
    filter: { all: [{ field: 'severity', operator: 'is', value: 'sev2' } as const] },
  };

  const oneWay = { routes: [{ from: ['l1'], to: 'l2' }] };

  it('name the unknown facts, the one that most rules wait for first', () => {
    const verdict = judge([many, severe('a'), filtered], [], 1, undefined, oneWay);
    expect(verdict.questions).toEqual([
      { field: 'severity', rules: 2 },
      { field: 'affectedUsers', rules: 1 },
    ]);
  });

  it('are not asked when the answer would decide nothing', () => {
    const decided = [{ ...many, fromTiers: ['l2'] }, severe('a')];
    const known = judge(decided, [[1, severity('sev2')]], 2, undefined, oneWay);
    expect(known.questions).toEqual([]);
  });

  it('are only such as an agent can answer', () => {
    const page = {
      ...limit,
      filter: { all: [{ field: 'assignee', operator: 'is', value: 'x' } as const] },
    };
    const verdict = judge([page], [], 1, undefined, oneWay);
    expect(verdict.outcomes[0]?.state).toBe('unknown');
    expect(verdict.questions).toEqual([]);
  });

  it('put first what settles most alone, not what most wait for together', () => {
    const joint = (id: string) => ({
      ...limit,
      id,
      filter: {
        all: [
          { field: 'affectedUsers', operator: 'at_least', value: 5 } as const,
          { field: 'category', operator: 'is', value: 'vpn' } as const,
        ],
      },
    });
    const verdict = judge([joint('a'), joint('b'), severe('c')], [], 1, undefined, oneWay);
    expect(verdict.questions.map(({ field }) => field)).toEqual([
      'severity',
      'affectedUsers',
      'category',
    ]);
  });

  it('leave out a fact of an "any" that another decides', () => {
    const any = {
      ...limit,
      filter: {
        all: [{ field: 'severity', operator: 'is', value: 'sev1' } as const],
        any: [
          { field: 'flag', operator: 'is', value: 'vip' } as const,
          { field: 'category', operator: 'is', value: 'vpn' } as const,
        ],
      },
    };
    const vip = { type: 'flag', flag: 'vip', on: true } as const;
    const verdict = judge([any], [[1, vip]], 2, undefined, oneWay);
    expect(verdict.questions).toEqual([{ field: 'severity', rules: 1 }]);
  });

  it('ask what a route needs, if a rule leaves the way to the routes', () => {
    expect(judge([limit], [], 1).questions).toEqual([{ field: 'category', rules: 1 }]);
    const own = { ...limit, effect: { ...limit.effect, to: 'on-call' } };
    expect(judge([own], [], 1).questions).toEqual([]);
    expect(judge([], [], 1).questions).toEqual([]);
  });

  it('ask what decides which time was promised, if a rule guards it', () => {
    const guard = rule('guard', {
      anyOf: [{ type: 'sla', metric: 'resolution', source: 'policy', percentUsed: 75 }],
    });
    const slaTargets: PolicyInput['slaTargets'] = [
      {
        metric: 'resolution',
        clock: 'calendar',
        withinMinutes: 60,
        filter: { all: [{ field: 'severity', operator: 'is', value: 'sev1' }] },
      },
      { metric: 'resolution', clock: 'calendar', withinMinutes: 480 },
    ];
    const promising = { ...oneWay, slaTargets };
    expect(judge([guard], [], 1, undefined, promising).questions).toEqual([
      { field: 'severity', rules: 1 },
    ]);
    expect(judge([limit], [], 1, undefined, promising).questions).toEqual([]);
  });
});
