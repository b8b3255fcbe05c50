import { expect, it } from 'vitest';
import { evaluate } from '../../../../lib/policy/evaluate.ts';
import { contradictions } from '../../../../lib/policy/lint/contradictions.ts';
import { shadowsIn } from '../../../../lib/policy/lint/shadowed.ts';
import type { Policy } from '../../../../lib/policy/schema.ts';
import { minute } from '../../case/journal.ts';
import { policyOf } from '../policy.ts';
import { diceOf, type Dice } from './dice.ts';
import { aCase, aRule, surroundings } from './random.ts';

const policies = 500;
const casesPerPolicy = 200;

const aPolicy = (dice: Dice): Policy =>
  policyOf({
    ...surroundings,
    rules: Array.from({ length: 8 }, (_, index) => aRule(dice, `r${index}`)),
  });

const neverFiring = (policy: Policy): ReadonlySet<string> =>
  new Set(
    contradictions({ policy, rulePointers: policy.rules.map(({ id }) => id) }).map(
      ({ pointer }) => pointer.split('/')[0] ?? '',
    ),
  );

it('on 100,000 tickets no rule fires that is said never to, and none before the one said to come first', () => {
  const dice = diceOf(20_261_102);
  let never = 0;
  let shadowed = 0;
  let seenShadowed = 0;
  for (let round = 0; round < policies; round += 1) {
    const policy = aPolicy(dice);
    const silent = neverFiring(policy);
    const shadows = shadowsIn(policy);
    never += silent.size;
    shadowed += shadows.length;
    for (let count = 0; count < casesPerPolicy; count += 1) {
      const { outcomes, prompt } = evaluate(policy, aCase(dice), minute(dice.below(180)));
      const fired = new Set(
        outcomes.filter(({ state }) => state === 'fired').map(({ rule }) => rule.id),
      );
      for (const id of silent) if (fired.has(id) || prompt?.rule.id === id) fail(policy, id);
      for (const { rule, by } of shadows) {
        if (!fired.has(rule.id)) continue;
        seenShadowed += 1;
        if (!fired.has(by.id)) fail(policy, rule.id, by.id);
      }
    }
  }
  // The claims are worth nothing if there are none.
  expect(never).toBeGreaterThan(100);
  expect(shadowed).toBeGreaterThan(100);
  expect(seenShadowed).toBeGreaterThan(1_000);
}, 60_000);

function fail(policy: Policy, ...ids: readonly string[]): never {
  const rules = policy.rules.filter(({ id }) => ids.includes(id));
  throw new Error(`A claim of the linter was wrong: ${JSON.stringify(rules, null, 2)}`);
}
