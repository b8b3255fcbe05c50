import { describe, expect, it, test } from 'vitest';
import { look, minute } from '../../case/journal.ts';
import {
  allStepsTried,
  categorised,
  doubted,
  flagged,
  inGroup,
  inStatus,
  progress,
  sentTo,
  severe,
  starterPolicy,
  told,
  type Situation,
} from './starter.ts';

const policy = starterPolicy('internal-desk');
const desktop = 'l2-desktop';

/** Work at the desk on a ticket of that priority from minute 0 on. */
const at = (now: number, severity: string | undefined, more: Situation['story'] = []) =>
  told(policy, now, {
    story: severity === undefined ? more : [[0, severe(severity)], ...more],
    work: [0, now],
  });

describe('a ticket at the desk', () => {
  test.each<[string, ReturnType<typeof at>, string]>([
    ['P4 has 45 minutes of work', at(44, 'p4'), `warning: desk-time → ${desktop}`],
    ['… and then goes on', at(45, 'p4'), `due: desk-time → ${desktop}`],
    ['P3 has 12 minutes without progress', at(11, 'p3'), `warning: p3-time → ${desktop}`],
    ['… and then goes on', at(12, 'p3'), `due: p3-time → ${desktop}`],
    [
      '… and 25 with progress',
      at(25, 'p3', [
        [11, progress],
        [22, progress],
      ]),
      `due: p3-time → ${desktop}`,
    ],
    ['P2 has 10 minutes', at(10, 'p2'), `due: p2-time → ${desktop}`],
    ['P1 goes at once', at(0, 'p1'), 'immediate: major → incident-manager'],
    ['of unknown priority has 45 minutes', at(45, undefined), `due: desk-time → ${desktop}`],
    [
      'about the network goes to its team',
      at(45, 'p4', [[1, categorised('network')]]),
      'due: desk-time → l2-network',
    ],
    [
      'about an application goes to its team',
      at(45, 'p4', [[1, categorised('email')]]),
      'due: desk-time → l2-applications',
    ],
  ])('%s', (_what, { prompt }, expected) => {
    expect(prompt).toBe(expected);
  });

  test.each<[string, Situation, string]>([
    [
      'the helpdesk’s own highest priority',
      { story: [[1, look({ priority: '1 - Critical' })]] },
      'immediate: major → incident-manager',
    ],
    [
      'ten people',
      { story: [[1, { type: 'affectedUsers', count: 10 }]] },
      'immediate: major → incident-manager',
    ],
    ['nine people', { story: [[1, { type: 'affectedUsers', count: 9 }]] }, 'nothing'],
    [
      'a whole site',
      { story: [[1, flagged('x-whole-site')]] },
      'immediate: major → incident-manager',
    ],
    [
      'personal data',
      { story: [[1, flagged('regulated_data')]] },
      'immediate: security → security',
    ],
    [
      'the fourth alike in an hour',
      { story: [[1, categorised('network')]], others: ['network', 'network', 'network'] },
      'warning: many-alike → incident-manager',
    ],
    [
      'the third alike',
      { story: [[1, categorised('network')]], others: ['network', 'network'] },
      'nothing',
    ],
    ['all steps tried', { story: allStepsTried }, `due: steps-done → ${desktop}`],
    ['missing access', { story: [[1, doubted('missing_access')]] }, `due: doubt → ${desktop}`],
    [
      'a second reopening',
      {
        story: (['open', 'solved', 'open', 'solved', 'open'] as const).map(
          (word, index) => [index, inStatus(word)] as const,
        ),
      },
      `due: reopened → ${desktop}`,
    ],
  ])('with %s', (_what, situation, expected) => {
    // After the grace that follows a paused status.
    expect(told(policy, 10, situation).prompt).toBe(expected);
  });

  it('P2 goes on after 20 minutes of the desk’s hours', () => {
    const seenAt = (now: number) =>
      told(policy, now, {
        story: [
          [0, severe('p2')],
          [now, look()],
        ],
      }).prompt;
    expect(seenAt(19)).toBe(`warning: p2-time → ${desktop}`);
    expect(seenAt(20)).toBe(`due: p2-time → ${desktop}`);
  });
});

describe('a ticket in the second line', () => {
  test.each<[string, number, Situation, string]>([
    ['after 90 minutes of work', 91, { work: [1, 91] }, 'due: second-line → l3'],
    ['before', 90, { work: [1, 90] }, 'warning: second-line → l3'],
    ['after four office hours', 241, { story: [[241, look()]] }, 'due: second-line → l3'],
    [
      'with a change to be approved',
      2,
      { story: [[2, flagged('x-change-needed')]] },
      'due: second-line → l3',
    ],
    [
      'with a decision to be made',
      2,
      { story: [[2, doubted('needs_decision')]] },
      'due: second-line → l3',
    ],
  ])('goes to infrastructure %s', (_when, now, { story = [], ...rest }, expected) => {
    const situation = { story: [...sentTo('l2-network'), ...story], ...rest };
    expect(told(policy, now, situation).prompt).toBe(expected);
  });
});

describe('a ticket in the third line', () => {
  test.each<[string, number, Situation, string]>([
    ['to engineering after four hours of work', 241, { work: [1, 241] }, 'due: third-line → l4'],
    [
      'to engineering with a suspected defect',
      2,
      { story: [[2, flagged('x-suspected-defect')]] },
      'due: third-line → l4',
    ],
    [
      'to the vendor with a vendor’s product',
      2,
      { story: [[2, flagged('x-vendor-product')]] },
      'due: third-line → vendor',
    ],
  ])('goes %s', (_where, now, { story = [], ...rest }, expected) => {
    const situation = { story: [...sentTo('l3'), ...story], ...rest };
    expect(told(policy, now, situation).prompt).toBe(expected);
  });
});

it('a P1 that the third line can’t solve goes back to the incident manager', () => {
  const story = [...sentTo('l3'), [1, severe('p1')], [2, doubted('missing_access')]] as const;
  expect(told(policy, 2, { story }).prompt).toBe('immediate: major → incident-manager');
});

describe('the promised time', () => {
  /** A P2, promised within 480 minutes, last seen at that minute. */
  const p2 = (now: number) =>
    told(policy, now, {
      story: [
        ...sentTo('l4'),
        [1, severe('p2')],
        [2, look({ openedAt: minute(0) })],
        [now, look()],
      ],
    });
  it.each([
    [359, 'warning: promise-near → vendor', []],
    [360, 'due: promise-near → vendor', []],
    [432, 'due: promise-near → vendor', ['promise-at-risk → duty-manager']],
  ])('at minute %i of 480', (now, prompt, inform) => {
    expect(p2(now)).toMatchObject({ prompt, inform });
  });
});

test.each<[string, readonly string[], readonly string[]]>([
  ['three changes of group', ['A', 'B', 'C', 'D'], ['owner-wanted → duty-manager']],
  ['two returns', ['A', 'B', 'A', 'B'], ['owner-wanted → duty-manager']],
  ['two changes of group', ['A', 'B', 'C'], []],
])('after %s the duty manager names an owner, or not', (_what, groups, inform) => {
  const story = groups.map((group, index) => [index, inGroup(group)] as const);
  expect(told(policy, 5, { story }).inform).toEqual(inform);
});

test.each([
  ['l2-network', 'warn', ['summary', 'environment', 'steps_tried', 'assistance_needed']],
  ['l3', 'block', ['evidence', 'reproduction', 'x-recent-changes', 'assessment', 'customer_comms']],
  ['l4', 'block', ['evidence', 'reproduction', 'x-recent-changes', 'assessment', 'customer_comms']],
  ['vendor', 'block', ['x-contract', 'evidence', 'reproduction']],
])('%s lets a note in: %s, with what it needs', (id, gate, needed) => {
  const tier = policy.tiers.find((one) => one.id === id);
  const template = policy.noteTemplates.find((one) => one.id === tier?.noteTemplate);
  const required = template?.sections.filter(({ requiredForTiers }) =>
    requiredForTiers.includes(id),
  );
  expect(tier?.gate).toBe(gate);
  expect(required?.map((section) => section.id)).toEqual(expect.arrayContaining(needed));
});
