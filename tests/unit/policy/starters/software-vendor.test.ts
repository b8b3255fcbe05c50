import { describe, expect, it, test } from 'vitest';
import { look, minute } from '../../case/journal.ts';
import {
  allStepsTried,
  categorised,
  doubted,
  flagged,
  progress,
  sentTo,
  severe,
  starterPolicy,
  told,
  type Situation,
} from './starter.ts';

const policy = starterPolicy('software-vendor');

const at = (now: number, more: Situation['story'] = []) =>
  told(policy, now, { story: more, work: [0, now] });

describe('a ticket at support', () => {
  test.each<[string, ReturnType<typeof at>, string]>([
    ['has 20 minutes without progress', at(19), 'warning: support-time → l2'],
    ['… and then goes on', at(20), 'due: support-time → l2'],
    [
      'has 40 minutes with progress',
      at(39, [
        [15, progress],
        [30, progress],
      ]),
      'warning: support-time → l2',
    ],
    [
      '… and then goes on',
      at(40, [
        [15, progress],
        [30, progress],
      ]),
      'due: support-time → l2',
    ],
    [
      'of an enterprise customer has half',
      at(10, [[0, flagged('x-enterprise')]]),
      'due: support-time-enterprise → l2',
    ],
    [
      '… with progress, too',
      at(20, [
        [0, flagged('x-enterprise')],
        [9, progress],
        [18, progress],
      ]),
      'due: support-time-enterprise → l2',
    ],
  ])('%s', (_what, { prompt }, expected) => {
    expect(prompt).toBe(expected);
  });

  test.each<[string, Situation, string]>([
    [
      'a need for server access',
      { story: [[1, flagged('x-needs-server-access')]] },
      'due: server-access → l2',
    ],
    ['all steps tried', { story: allStepsTried }, 'due: steps-done → l2'],
    ['missing access', { story: [[1, doubted('missing_access')]] }, 'due: doubt → l2'],
    [
      'production down',
      { story: [[1, severe('sev1')]] },
      'immediate: critical → engineering-oncall',
    ],
    ['a security report', { story: [[1, flagged('security')]] }, 'immediate: security → psirt'],
    [
      'lost data',
      { story: [[1, flagged('data_loss')]] },
      'immediate: data-loss → engineering-oncall',
    ],
    [
      'the third alike in a day',
      { story: [[1, categorised('api')]], others: ['api', 'api'] },
      'warning: same-defect → engineering',
    ],
  ])('with %s', (_what, situation, expected) => {
    expect(told(policy, 5, situation).prompt).toBe(expected);
  });
});

describe('a ticket at technical support', () => {
  const l2 = (now: number, more: Situation['story'] = []) =>
    told(policy, now, { story: [...sentTo('l2'), ...more], work: [1, now] });

  test.each<[string, ReturnType<typeof l2>, string]>([
    ['asks the product team after 60 % of three hours', l2(109), 'due: ask-product → product'],
    ['goes to engineering after three hours', l2(181), 'due: to-engineering → engineering'],
    [
      'goes there with a confirmed defect',
      l2(2, [[2, flagged('x-defect-confirmed')]]),
      'due: to-engineering → engineering',
    ],
  ])('%s', (_what, { prompt }, expected) => {
    expect(prompt).toBe(expected);
  });

  it('stays with its owner while the product team is asked', () => {
    const asked = policy.rules.find(({ id }) => id === 'ask-product');
    expect(asked?.effect.kind).toBe('swarm');
  });
});

describe('who else is told', () => {
  test.each<[string, number, Situation, readonly string[]]>([
    [
      'lost data: the manager',
      2,
      { story: [[1, flagged('data_loss')]] },
      ['data-loss-manager → support-manager'],
    ],
    [
      'a manager is asked for',
      2,
      { story: [[1, flagged('customer_requested')]] },
      ['manager-wanted → support-manager'],
    ],
    [
      'eight hours of silence from engineering',
      481,
      { story: [...sentTo('engineering'), [481, look()]] },
      ['engineering-silent → engineering-lead'],
    ],
    ['less', 480, { story: [...sentTo('engineering'), [480, look()]] }, []],
  ])('%s', (_what, now, situation, inform) => {
    expect(told(policy, now, situation).inform).toEqual(inform);
  });

  test.each([
    ['sev1', 119, []],
    ['sev1', 120, ['first-reply-missed-sev1 → support-manager']],
    ['sev2', 180, ['first-reply-missed-sev2 → support-manager']],
    ['sev3', 299, []],
    ['sev3', 300, ['first-reply-missed → support-manager']],
  ])('%s without a first reply at minute %i', (severity, now, inform) => {
    const opened = look({ openedAt: minute(0) });
    const story = [
      [0, opened],
      [0, severe(severity)],
      [now, look()],
    ] as const;
    expect(told(policy, now, { story }).inform).toEqual(inform);
  });
});

it('engineering gets no defect report without what it takes to reproduce it', () => {
  const engineering = policy.tiers.find(({ id }) => id === 'engineering');
  const template = policy.noteTemplates.find(({ id }) => id === engineering?.noteTemplate);
  const required = template?.sections.filter(({ requiredForTiers }) =>
    requiredForTiers.includes('engineering'),
  );
  expect(engineering?.gate).toBe('block');
  expect(required?.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'reproduction',
      'environment',
      'x-scope',
      'evidence',
      'symptoms',
      'contingency',
      'severity_impact',
    ]),
  );
});

it('security reports are masked, and leave no details in the open', () => {
  expect(policy.privacy?.redact).toContain('secret_like');
  const template = policy.noteTemplates.find(({ id }) => id === 'security');
  expect(template?.sections.filter(({ redact }) => redact).map(({ id }) => id)).toEqual([
    'summary',
    'evidence',
  ]);
});
