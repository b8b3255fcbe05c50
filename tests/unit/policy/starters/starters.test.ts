import { describe, expect, it } from 'vitest';
import demo from '../../../../demo/demo.baton.json?raw';
import { evaluate } from '../../../../lib/policy/evaluate.ts';
import { lintPolicy } from '../../../../lib/policy/lint/lint-policy.ts';
import { parsePolicy } from '../../../../lib/policy/parse.ts';
import { starters } from '../../../../lib/policy/starters/index.ts';
import { caseOf, minute, running } from '../../case/journal.ts';

const files = Object.keys(import.meta.glob('../../../../lib/policy/starters/*.json')).map((path) =>
  path.replace(/^.*\/|\.json$/g, ''),
);

it('every starter file is offered', () => {
  expect(starters.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
});

describe.each([...starters.map(({ id, text }) => [id, text]), ['demo', demo]])('%s', (id, text) => {
  const { policy } = parsePolicy(text ?? '');

  it('is a policy without a finding, a warning included, named like its file', () => {
    expect(lintPolicy(text ?? '', minute(0))).toEqual([]);
    expect(policy?.id).toBe(id);
  });

  it('has a note for each tier and a checklist for each category', () => {
    expect(policy?.tiers.filter(({ noteTemplate }) => noteTemplate === undefined)).toEqual([]);
    const thin = policy?.vocabulary.categories.filter(({ id: category }) => {
      const own = policy.checklists.find(({ categories }) => categories.includes(category));
      return (own?.steps.length ?? 0) < 4;
    });
    expect(thin).toEqual([]);
  });

  it('sends a security matter away at once', () => {
    const theCase = caseOf([[1, { type: 'flag', flag: 'security', on: true }]]);
    const prompt = policy ? evaluate(policy, theCase, minute(1)).prompt : undefined;
    expect(prompt).toMatchObject({ level: 'immediate', rule: { id: 'security' } });
  });
});

it('the demo prompts after one minute of work, and warns after half of it', () => {
  const { policy } = parsePolicy(demo);
  const at = (now: number) => {
    const theCase = caseOf([], running(0, now));
    return policy ? evaluate(policy, theCase, minute(now)) : undefined;
  };
  expect(at(0)?.nextWakeAt).toBe(minute(0.5));
  expect(at(0.5)?.prompt?.level).toBe('warning');
  expect(at(1)?.prompt).toMatchObject({
    level: 'due',
    because: ['1 min of work without progress, limit 1'],
  });
});
