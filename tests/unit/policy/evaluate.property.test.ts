import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../lib/policy/evaluate.ts';
import { aStory } from '../case/arbitrary.ts';
import { caseOf, minute, running } from '../case/journal.ts';
import { aPolicy } from './arbitrary.ts';

const anOpenStretch = fc.option(
  fc.tuple(fc.nat(100), fc.nat(100)).map(([from, length]) => running(from, from + length)),
  { nil: undefined },
);
const aCase = fc.tuple(aStory, anOpenStretch).map(([story, open]) => caseOf(story, open));
const anInstant = fc.integer({ min: 0, max: 400 }).map(minute);

describe('any policy on any case', () => {
  it('gives a verdict, and the same one again', () => {
    fc.assert(
      fc.property(aPolicy, aCase, anInstant, (policy, theCase, now) => {
        const verdict = evaluate(policy, theCase, now);
        expect(evaluate(policy, theCase, now)).toEqual(verdict);
        expect(verdict.outcomes.map(({ rule }) => rule.id)).toEqual(
          policy.rules.map(({ id }) => id),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('lets only rules speak that fired or come near', () => {
    fc.assert(
      fc.property(aPolicy, aCase, anInstant, (policy, theCase, now) => {
        const { prompt, outcomes } = evaluate(policy, theCase, now);
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

  it('wakes later than now, and nothing changes before', () => {
    fc.assert(
      fc.property(
        aPolicy,
        aStory,
        anInstant,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (policy, story, now, part) => {
          // Without open work only the calendar goes on, which the case itself doesn't show;
          // and no event tells of work that is still to come.
          const past = story.filter(([, body]) => body.type !== 'worked' || body.endedAt <= now);
          const theCase = caseOf(past.map(([at, body]) => [Math.min(at, 0), body]));
          const verdict = evaluate(policy, theCase, now);
          const wake = verdict.nextWakeAt ?? minute(100_000);
          expect(wake).toBeGreaterThan(now);
          const earlier = Math.floor((wake - now - 1) * part);
          const meanwhile = evaluate(policy, theCase, minute((now + earlier - minute(0)) / 60_000));
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
