import { describe, expect, it, test } from 'vitest';
import { look } from '../../case/journal.ts';
import {
  allStepsTried,
  categorised,
  doubted,
  flagged,
  inGroup,
  progress,
  sentTo,
  severe,
  starterPolicy,
  told,
  type Situation,
} from './starter.ts';

const policy = starterPolicy('small-msp');

/** Work on a ticket of that severity from minute 0 on. */
const at = (minute: number, severity: string | undefined, more: Situation['story'] = []) =>
  told(policy, minute, {
    story: severity === undefined ? more : [[0, severe(severity)], ...more],
    work: [0, minute],
  });

describe('a technician’s ticket', () => {
  test.each<[string, ReturnType<typeof at>, string]>([
    ['sev4 has an hour of work', at(59, 'sev4'), 'warning: request → l2'],
    ['… and then goes on', at(60, 'sev4'), 'due: request → l2'],
    ['sev3 has 15 minutes without progress', at(14, 'sev3'), 'warning: normal → l2'],
    ['… and then goes on', at(15, 'sev3'), 'due: normal → l2'],
    [
      '… half an hour with progress',
      at(29, 'sev3', [
        [14, progress],
        [28, progress],
      ]),
      'warning: normal → l2',
    ],
    [
      '… and then goes on',
      at(30, 'sev3', [
        [14, progress],
        [28, progress],
      ]),
      'due: normal → l2',
    ],
    ['sev2 has 15 minutes', at(15, 'sev2'), 'due: high → l2-urgent'],
    ['sev1 goes at once', at(0, 'sev1'), 'immediate: critical → on-call'],
    ['of unknown severity has an hour', at(60, undefined), 'due: request → l2'],
    [
      'of a VIP has half the time',
      at(15, 'sev3', [
        [0, flagged('vip')],
        [10, progress],
      ]),
      'due: normal-vip → l2',
    ],
    ['… at sev2 too', at(7, 'sev2', [[0, flagged('vip')]]), 'due: high-vip → l2-urgent'],
    ['… and any other', at(30, 'sev4', [[0, flagged('vip')]]), 'due: request-vip → l2'],
  ])('%s', (_what, { prompt }, expected) => {
    expect(prompt).toBe(expected);
  });

  it('at sev2 goes on after half an hour on the clock, without any work', () => {
    const seenAt = (minute: number) =>
      told(policy, minute, {
        story: [
          [0, severe('sev2')],
          [minute, look()],
        ],
      }).prompt;
    expect(seenAt(29)).toBe('warning: high → l2-urgent');
    expect(seenAt(30)).toBe('due: high → l2-urgent');
  });

  it('of which only time speaks that nobody saw is not pressed', () => {
    const { prompt } = told(policy, 30, { story: [[0, severe('sev2')]] });
    expect(prompt).toBe('warning: high → l2-urgent');
  });

  test.each<[string, Situation, string]>([
    ['all steps tried', { story: allStepsTried }, 'due: steps-done → l2'],
    ['a risky change', { story: [[1, doubted('risky_change')]] }, 'due: doubt → l2'],
    ['missing access', { story: [[1, doubted('missing_access')]] }, 'due: doubt → l2'],
    ['data at risk', { story: [[1, flagged('data_loss')]] }, 'immediate: security → on-call'],
    [
      'the third alike in two hours',
      { story: [[1, categorised('vpn')]], others: ['vpn', 'vpn'] },
      'due: outage → on-call',
    ],
    [
      'the second alike',
      { story: [[1, categorised('vpn')]], others: ['vpn', 'printer'] },
      'nothing',
    ],
    [
      'the second time back',
      { story: ['A', 'B', 'A', 'B'].map((group, index) => [index, inGroup(group)] as const) },
      'due: bounced → owner',
    ],
    [
      'the first time back',
      { story: ['A', 'B', 'A'].map((group, index) => [index, inGroup(group)] as const) },
      'nothing',
    ],
  ])('with %s', (_what, situation, expected) => {
    expect(told(policy, 5, situation).prompt).toBe(expected);
  });

  it('alike two hours later is no outage', () => {
    const situation = { story: [[150, categorised('vpn')]] as const, others: ['vpn', 'vpn'] };
    expect(told(policy, 150, situation).prompt).toBe('nothing');
  });
});

it('the owner is told of sev1 and sev2, and of nothing milder', () => {
  expect(at(0, 'sev1').inform).toEqual(['critical-owner → owner']);
  expect(at(0, 'sev2').inform).toEqual(['high-owner → owner']);
  expect(at(0, 'sev3').inform).toEqual([]);
});

describe('outside of office hours', () => {
  // Monday, 20:00 in Berlin.
  const evening = 11 * 60;

  it('sev2 goes to the engineer on call instead of the seniors', () => {
    const { destination } = told(policy, evening, { story: [[evening - 30, severe('sev2')]] });
    expect(destination?.tier.id).toBe('on-call');
    expect(destination?.insteadOf.map(({ tier, why }) => [tier.id, why])).toEqual([
      ['l2-urgent', 'outside_hours'],
    ]);
  });

  it('sev3 waits in the seniors’ queue', () => {
    const { destination } = told(policy, evening, {
      story: [[0, severe('sev3')]],
      work: [0, evening],
    });
    expect(destination?.tier.id).toBe('l2');
    expect(destination?.waits?.why).toBe('outside_hours');
  });
});

describe('a senior’s ticket', () => {
  test.each<[string, number, Situation, string]>([
    ['after an hour of work', 61, { work: [1, 61] }, 'due: vendor-time → vendor'],
    ['before', 60, { work: [1, 60] }, 'warning: vendor-time → vendor'],
    [
      'with a hardware fault',
      2,
      { story: [[2, flagged('x-hardware-fault')]] },
      'due: vendor-time → vendor',
    ],
  ])('goes to the vendor %s', (_when, minute, { story = [], ...rest }, expected) => {
    const situation = { story: [...sentTo('l2'), ...story], ...rest };
    expect(told(policy, minute, situation).prompt).toBe(expected);
  });

  it('goes to the vendor of its client', () => {
    const { destination } = told(policy, 62, {
      story: [...sentTo('l2'), [1, look({ tags: ['client-b'] })]],
      work: [1, 62],
    });
    expect(destination?.targets.map(({ id }) => id)).toEqual(['client-b', 'contracts']);
  });
});

it('a vendor gets no case without contract, serial number and logs', () => {
  const vendor = policy.tiers.find(({ id }) => id === 'vendor');
  expect(vendor).toMatchObject({ gate: 'block', vendor: { phoneRequiredAt: 'sev2' } });
  const template = policy.noteTemplates.find(({ id }) => id === vendor?.noteTemplate);
  const required = template?.sections.filter(({ requiredForTiers }) =>
    requiredForTiers.includes('vendor'),
  );
  expect(required?.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'x-contract',
      'x-serial',
      'evidence',
      'severity_impact',
      'access_constraints',
    ]),
  );
});
