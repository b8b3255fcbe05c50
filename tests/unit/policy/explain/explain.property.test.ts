import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../lib/policy/evaluate.ts';
import { explain } from '../../../../lib/policy/explain/explain.ts';
import { aCase, anInstant, aPolicy, otherCases } from '../arbitrary.ts';

const scene = fc.record({ policy: aPolicy, theCase: aCase, now: anInstant, others: otherCases });

describe('an explanation of any policy on any case', () => {
  it('says what the verdict says', () => {
    fc.assert(
      fc.property(scene, ({ policy, theCase, now, others }) => {
        const verdict = evaluate(policy, theCase, now, others);
        const { tier, rules } = explain(policy, theCase, now, others);
        expect(tier).toBe(verdict.tier);
        expect(rules.map(({ rule, state, destination }) => [rule.id, state, destination])).toEqual(
          verdict.outcomes.map(({ rule, state, destination }) => [rule.id, state, destination]),
        );
        const { prompt } = verdict;
        expect(rules.filter(({ speaks }) => speaks).map(({ rule }) => rule.id)).toEqual(
          prompt && !prompt.silence ? [prompt.rule.id] : [],
        );
      }),
      { numRuns: 300 },
    );
  });

  it('names what a rule lacks that has not fired, and nothing else lacks', () => {
    fc.assert(
      fc.property(scene, ({ policy, theCase, now, others }) => {
        const { rules } = explain(policy, theCase, now, others);
        for (const [index, { state, joined, conditions, triggers }] of rules.entries()) {
          const meant = conditions.every(({ truth }) => truth === 'holds');
          const isTrue =
            joined === 'allOf'
              ? triggers.every(({ truth }) => truth === 'holds')
              : triggers.some(({ truth }) => truth === 'holds');
          expect(state === 'fired').toBe(policy.rules[index]?.enabled === true && meant && isTrue);
          for (const { truth, missing, asks, is } of [...conditions, ...triggers]) {
            expect(missing !== undefined).toBe(truth !== 'holds');
            expect(`${asks} ${is}`).toMatch(/^\S.*\S$/s);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says of each rule that has something to say why it does not', () => {
    fc.assert(
      fc.property(scene, ({ policy, theCase, now, others }) => {
        for (const { state, speaks, keptQuietBy, because } of explain(policy, theCase, now, others)
          .rules) {
          expect(because).toMatch(/^[A-Z\d≈].*\.$/s);
          const hasToSay = state === 'fired' || state === 'warning';
          if (!speaks) expect(keptQuietBy !== undefined).toBe(hasToSay);
        }
      }),
      { numRuns: 300 },
    );
  });
});
