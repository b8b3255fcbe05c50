import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../lib/policy/evaluate.ts';
import { after, durationMs } from '../../../lib/clock/units.ts';
import { urgencies } from '../../../lib/policy/schema/rule.ts';
import { isUnconfirmed } from '../../../lib/policy/judge/urgency.ts';
import type { Verdict } from '../../../lib/policy/verdict.ts';
import { strengthOf } from '../../../lib/policy/judge/winner.ts';
import { aStory } from '../case/arbitrary.ts';
import { caseOf, minute } from '../case/journal.ts';
import { aCase, anInstant, aPolicy, otherCases } from './arbitrary.ts';

describe('any policy on any case', () => {
  it('gives a verdict, and the same one again', () => {
    fc.assert(
      fc.property(aPolicy, aCase, anInstant, otherCases, (policy, theCase, now, others) => {
        const verdict = evaluate(policy, theCase, now, others);
        expect(evaluate(policy, theCase, now, others)).toEqual(verdict);
        expect(verdict.outcomes.map(({ rule }) => rule.id)).toEqual(
          policy.rules.map(({ id }) => id),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('lets only rules speak that fired or come near', () => {
    fc.assert(
      fc.property(aPolicy, aCase, anInstant, otherCases, (policy, theCase, now, others) => {
        const { prompt, outcomes } = evaluate(policy, theCase, now, others);
        if (!prompt) return;
        expect(prompt.because).not.toEqual([]);
        const outcome = outcomes.find(({ rule }) => rule === prompt.rule);
        const allowed = prompt.level === 'warning' ? ['fired', 'warning'] : ['fired'];
        expect(allowed).toContain(outcome?.state);
        expect(prompt.rule.effect.kind).not.toBe('hierarchical');
      }),
      { numRuns: 300 },
    );
  });

  it('lets the strongest speak, wherever it stands in the document', () => {
    const inOrder = aPolicy.chain((policy) =>
      fc.tuple(
        fc.constant(policy),
        fc.shuffledSubarray([...policy.rules], { minLength: policy.rules.length }),
      ),
    );
    fc.assert(
      fc.property(inOrder, aCase, anInstant, ([policy, rules], told, now) => {
        const theCase = { ...told, snoozes: [], overrides: [] };
        const verdict = evaluate(policy, theCase, now);
        const shuffled = evaluate({ ...policy, rules }, theCase, now);
        const states = ({ outcomes }: Verdict) =>
          new Map(outcomes.map(({ rule, state }) => [rule.id, state]));
        expect(states(shuffled)).toEqual(states(verdict));
        expect(shuffled.questions).toEqual(verdict.questions);

        const speaker = ({ outcomes, prompt }: Verdict) =>
          outcomes.find(({ rule, state }) => state === 'fired' && rule.id === prompt?.rule.id);
        const [one, other] = [speaker(verdict), speaker(shuffled)];
        expect(other && strengthOf(other)).toEqual(one && strengthOf(one));
        const loudest = urgencies.findLast((urgency) =>
          verdict.fired.some(
            (outcome) =>
              outcome.rule.effect.urgency === urgency &&
              outcome.destination &&
              !isUnconfirmed(outcome),
          ),
        );
        // Nothing keeps what can't wait from being heard, except a note that is on its way.
        if (loudest === 'immediate' && theCase.handoffs.at(-1)?.state !== 'delivered') {
          expect(verdict.prompt?.level).toBe('immediate');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('sends a ticket never to where it is, and in no circle', () => {
    fc.assert(
      fc.property(aPolicy, aCase, anInstant, (policy, theCase, now) => {
        const { tier, next, outcomes } = evaluate(policy, theCase, now);
        for (const destination of [next, ...outcomes.map((outcome) => outcome.destination)]) {
          if (!destination) continue;
          const way = [
            ...destination.insteadOf.map((detour) => detour.tier.id),
            destination.tier.id,
          ];
          expect(way).not.toContain(tier.id);
          expect(new Set(way).size).toBe(way.length);
          for (const { until = Infinity } of destination.insteadOf) {
            expect(until).toBeGreaterThan(now);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('wakes later than now, and nothing changes before', () => {
    fc.assert(
      fc.property(
        aPolicy,
        aStory,
        anInstant,
        otherCases,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (policy, story, now, others, part) => {
          // Without open work only the calendar goes on, which the case itself doesn't show;
          // and no event tells of work that is still to come.
          const past = story.filter(([, body]) => !('endedAt' in body) || body.endedAt <= now);
          const theCase = caseOf(past.map(([at, body]) => [Math.min(at, 0), body]));
          const verdict = evaluate(policy, theCase, now, others);
          const wake = verdict.nextWakeAt ?? minute(100_000);
          expect(wake).toBeGreaterThan(now);
          const earlier = Math.floor((wake - now - 1) * part);
          const meanwhile = evaluate(policy, theCase, after(now, durationMs(earlier)), others);
          expect(meanwhile.prompt?.rule.id).toBe(verdict.prompt?.rule.id);
          expect(meanwhile.prompt?.level).toBe(verdict.prompt?.level);
          expect(meanwhile.prompt?.silence?.kind).toBe(verdict.prompt?.silence?.kind);
          expect(meanwhile.fired.map(({ rule }) => rule.id)).toEqual(
            verdict.fired.map(({ rule }) => rule.id),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
