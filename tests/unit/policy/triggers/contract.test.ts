import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../../lib/policy/judge/context.ts';
import { definitionOf, triggerSchema } from '../../../../lib/policy/triggers/index.ts';
import * as kinds from '../../../../lib/policy/triggers/kinds.ts';
import { aStory } from '../../case/arbitrary.ts';
import { caseOf, minute } from '../../case/journal.ts';
import { policyOf } from '../policy.ts';

const policy = policyOf();
const anInstant = fc.integer({ min: 0, max: 400 });
const notKinds = new Set(['define', 'index', 'kinds']);
const files = Object.keys(import.meta.glob('../../../../lib/policy/triggers/*.ts'))
  .map((path) => path.replace(/^.*\/|\.ts$/g, ''))
  .filter((name) => !notKinds.has(name));

describe('the folder of trigger kinds', () => {
  it('is what is registered', () => {
    expect(Object.keys(kinds).toSorted()).toEqual(files.toSorted());
  });
});

describe.each(Object.entries(kinds))('%s', (name, { schema, trigger }) => {
  it('is called like its file and its type', () => {
    expect(trigger.type).toBe(name);
    expect(trigger.schema).toBe(schema);
  });

  it('has examples that a policy may hold', () => {
    expect(trigger.examples.length).toBeGreaterThan(0);
    for (const example of trigger.examples) expect(triggerSchema.parse(example)).toEqual(example);
  });

  it('judges any case, in a sentence', () => {
    fc.assert(
      fc.property(aStory, anInstant, fc.array(aStory, { maxLength: 3 }), (story, now, others) => {
        const alike = others.map((one) => caseOf(one));
        const context = contextOf(policy, caseOf(story), minute(now), alike);
        for (const example of trigger.examples) {
          const parsed = triggerSchema.parse(example);
          const definition = definitionOf(parsed);
          const assessment = definition.assess(parsed, context);
          expect(['holds', 'not_yet', 'unknown']).toContain(assessment.state);
          expect(assessment.because).toMatch(/^\S.*\S$/s);
          expect(definition.asks(parsed, policy)).toMatch(/^\S.*\S$/s);
          expect(assessment.missing ?? 'nothing').toMatch(/^\S.*\S$/s);
          expect(assessment.at ?? Infinity).toBeGreaterThan(minute(now));
          expect(assessment.until ?? Infinity).toBeGreaterThan(minute(now));
          if (assessment.state === 'holds') {
            expect(assessment).not.toHaveProperty('at');
            expect(assessment).not.toHaveProperty('missing');
            const since = definition.heldSince?.(parsed, context);
            expect(since === undefined || Number.isSafeInteger(since)).toBe(true);
          }
          const changed = definition.changedAt(parsed, context);
          expect(changed === undefined || Number.isSafeInteger(changed)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});
