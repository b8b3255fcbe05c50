import { describe, expect, it } from 'vitest';
import { gateFor } from '../../../lib/handoff/gate.ts';
import type { Gate } from '../../../lib/policy/schema/defaults.ts';
import type { RuleOutcome, Verdict } from '../../../lib/policy/verdict.ts';
import { context, fired, quiet } from './context.ts';
import { policy, tier } from './policy.ts';

const asking = (id: string, gate: Gate | undefined): RuleOutcome => {
  const outcome = fired(id, 'because');
  const { effect } = outcome.rule;
  return { ...outcome, rule: { ...outcome.rule, effect: { ...effect, ...(gate && { gate }) } } };
};

const winning = (outcome: RuleOutcome): NonNullable<Verdict['prompt']> => ({
  rule: outcome.rule,
  level: 'due',
  because: [],
  snoozeMinutes: [],
  snoozeNeedsReason: false,
});

const gate = (verdict: Partial<Verdict>, ofTier?: Gate): Gate => {
  const { gate: _, ...open } = tier('net');
  const to = ofTier ? { ...open, gate: ofTier } : open;
  return gateFor(context({ verdict: { ...quiet, ...verdict }, to }));
};

describe('the gate', () => {
  it('is the policy’s default when nobody says otherwise', () => {
    expect(gate({})).toBe(policy.defaults.gate);
  });

  it('is the receiving tier’s before the default', () => {
    expect(gate({}, 'block')).toBe('block');
  });

  it('is a fired rule’s before the tier’s', () => {
    expect(gate({ fired: [asking('no-progress', 'off')] }, 'block')).toBe('off');
  });

  it('is the winning rule’s before that of other fired rules', () => {
    const first = asking('no-progress', 'off');
    const winner = asking('many-users', 'block');
    expect(gate({ fired: [first, winner], prompt: winning(winner) })).toBe('block');
  });

  it.each(['fired', 'alsoInform'] as const)(
    'never blocks when something immediate is among %s',
    (list) => {
      expect(gate({ [list]: [asking('security', 'block')] }, 'block')).toBe('warn');
    },
  );

  it('stays off for an immediate rule when it was off', () => {
    expect(gate({ fired: [asking('security', 'off')] })).toBe('off');
  });
});
