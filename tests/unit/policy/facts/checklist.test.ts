import { describe, expect, it, test } from 'vitest';
import { checklistFor } from '../../../../lib/policy/facts/checklist.ts';
import { caseOf, tried, type Story } from '../../case/journal.ts';
import { policyOf } from '../policy.ts';

const policy = policyOf({
  checklists: [
    {
      id: 'general',
      steps: [
        { id: 'kb', text: 'Search' },
        { id: 'restart', text: 'Restart' },
      ],
    },
    {
      id: 'network',
      name: 'Network',
      categories: ['network'],
      includes: ['general'],
      steps: [
        { id: 'cable', text: 'Try a cable' },
        { id: 'restart', text: 'Restart the router' },
        {
          id: 'site',
          text: 'Ask the site',
          filter: { all: [{ field: 'affectedUsers', operator: 'at_least', value: 5 }] },
        },
      ],
    },
  ],
});
const category = (id: string) => ({ type: 'category', category: id }) as const;
const resolved = (story: Story) => checklistFor(policy, caseOf(story));

describe('the checklist of a ticket', () => {
  test.each<[string, Story, string | undefined]>([
    ['of its category', [[1, category('network')]], 'network'],
    ['of the category above', [[1, category('vpn')]], 'network'],
    ['the general one without a category', [], 'general'],
    ['the general one for a category without its own', [[1, category('mail')]], 'general'],
  ])('is the one %s', (_name, story, expected) => {
    expect(resolved(story)?.id).toBe(expected);
  });

  it('is none when the policy has none', () => {
    expect(checklistFor(policyOf({ checklists: [] }), caseOf([]))).toBeUndefined();
  });

  it('begins with what it includes, each step once', () => {
    const steps = resolved([[1, category('network')]])?.steps.map(({ step }) => step.text);
    expect(steps).toEqual(['Search', 'Restart', 'Try a cable', 'Ask the site']);
  });

  it('leaves out a step whose filter is false, not one that is undecided', () => {
    const ids = (count: number) =>
      resolved([
        [1, category('network')],
        [2, { type: 'affectedUsers', count }],
      ])?.steps.length;
    expect(ids(9)).toBe(4);
    expect(ids(1)).toBe(3);
  });

  it('keeps results that were recorded before the category was known', () => {
    const steps = resolved([
      [1, tried('kb', 'failed')],
      [2, category('network')],
    ])?.steps;
    expect(steps?.[0]?.outcome?.result).toBe('failed');
  });

  it('takes the latest of two results', () => {
    const again = { type: 'step', checklist: 'network', step: 'kb', result: 'fixed' } as const;
    const steps = resolved([
      [1, tried('kb', 'failed')],
      [2, category('network')],
      [3, again],
    ])?.steps;
    expect(steps?.[0]?.outcome?.result).toBe('fixed');
  });
});
