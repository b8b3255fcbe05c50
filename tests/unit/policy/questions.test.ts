import { describe, expect, it } from 'vitest';
import { judge, limit, severity } from './judge.ts';
import { rule } from './policy.ts';

describe('questions', () => {
  const many = rule('many', { anyOf: [{ type: 'affectedUsers', atLeast: 10 }] });
  const severe = (id: string) => rule(id, { anyOf: [{ type: 'severity', atLeast: 'sev1' }] });
  const filtered = {
    ...limit,
    filter: { all: [{ field: 'severity', operator: 'is', value: 'sev2' } as const] },
  };

  it('name the unknown facts, the one that most rules wait for first', () => {
    const verdict = judge([many, severe('a'), filtered], [], 1);
    expect(verdict.questions).toEqual([
      { field: 'severity', rules: 2 },
      { field: 'affectedUsers', rules: 1 },
    ]);
  });

  it('are not asked when the answer would decide nothing', () => {
    const known = judge([{ ...many, fromTiers: ['l2'] }, severe('a')], [[1, severity('sev2')]], 2);
    expect(known.questions).toEqual([]);
  });

  it('are only such as an agent can answer', () => {
    const page = {
      ...limit,
      filter: { all: [{ field: 'assignee', operator: 'is', value: 'x' } as const] },
    };
    const verdict = judge([page], [], 1);
    expect(verdict.outcomes[0]?.state).toBe('unknown');
    expect(verdict.questions).toEqual([]);
  });
});
