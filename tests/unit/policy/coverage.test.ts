import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../lib/policy/coverage.ts';
import { evaluate } from '../../../lib/policy/evaluate.ts';
import { minute } from '../case/journal.ts';
import { aCase, aRule, surroundings } from './lint/random.ts';
import { diceOf } from './lint/dice.ts';
import { policyOf, rule, touchLimit } from './policy.ts';

const severity = (level: string) => ({
  all: [{ field: 'severity', operator: 'at_least', value: level } as const],
});
const about = (category: string) => ({
  any: [{ field: 'category', operator: 'is', value: category } as const],
});

describe('who looks after which tickets', () => {
  const coverage = coverageOf(
    policyOf({
      rules: [
        rule('flagged', { anyOf: [{ type: 'flag', anyOf: ['security'] }] }),
        rule('severe', { filter: severity('sev2'), anyOf: [touchLimit(10)], fromTiers: ['l1'] }),
        rule('network', { filter: about('network'), anyOf: [touchLimit(20)], fromTiers: ['l1'] }),
        rule('many', { allOf: [{ type: 'severity', atLeast: 'sev1' }, touchLimit(5)] }),
        rule('off', { enabled: false, anyOf: [touchLimit(5)] }),
      ],
    }),
  );
  const at = (tier: string, level: string, category: string) =>
    coverage.cells.find(
      (cell) => cell.tier === tier && cell.severity === level && cell.category === category,
    );

  it('is told for every tier that is not final, severity and category', () => {
    expect(coverage.tiers.map(({ id }) => id)).toEqual(['l1', 'l2', 'network']);
    expect(coverage.cells).toHaveLength(3 * 3 * 3);
  });

  it.each([
    ['l1', 'sev1', 'mail', ['flagged', 'severe', 'many'], true],
    ['l1', 'sev2', 'vpn', ['flagged', 'severe', 'network'], true],
    ['l1', 'sev3', 'vpn', ['flagged', 'network'], true],
    ['l1', 'sev3', 'mail', ['flagged'], false],
    ['l2', 'sev1', 'mail', ['flagged', 'many'], true],
    ['l2', 'sev2', 'mail', ['flagged'], false],
  ])('at %s, %s, %s: %j', (tier, level, category, rules, covered) => {
    expect(at(tier, level, category)).toMatchObject({ rules, covered });
  });
});

it('what is said never to fire in a place never does', () => {
  const dice = diceOf(7);
  for (let round = 0; round < 40; round += 1) {
    const rules = Array.from({ length: 8 }, (_, index) => aRule(dice, `r${index}`));
    const policy = policyOf({ ...surroundings, rules });
    const { cells } = coverageOf(policy);
    for (let count = 0; count < 50; count += 1) {
      const theCase = aCase(dice);
      const { tier, outcomes } = evaluate(policy, theCase, minute(dice.below(180)));
      const cell = cells.find(
        (one) =>
          one.tier === tier.id &&
          one.severity === theCase.severity?.value &&
          one.category === theCase.category?.value,
      );
      if (!cell) continue;
      const fired = outcomes.filter(({ state }) => state === 'fired').map((one) => one.rule.id);
      expect(cell.rules).toEqual(expect.arrayContaining(fired));
    }
  }
});
