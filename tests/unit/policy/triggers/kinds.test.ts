import { describe, expect, it, test } from 'vitest';
import { contextOf } from '../../../../lib/policy/context.ts';
import { definitionOf, type Trigger } from '../../../../lib/policy/triggers/index.ts';
import type { Assessment } from '../../../../lib/policy/verdict.ts';
import { caseOf, look, minute, running, tried, worked, type Story } from '../../case/journal.ts';
import { policyOf } from '../policy.ts';

const assess = (
  trigger: Trigger,
  story: Story,
  now = 60,
  open?: readonly [number, number],
): Assessment =>
  definitionOf(trigger).assess(
    trigger,
    contextOf(policyOf(), caseOf(story, open && running(...open)), minute(now), []),
  );

const touch: Trigger = { type: 'time', clock: 'touch', since: 'lastProgress', afterMinutes: 20 };
const calendar: Trigger = { type: 'time', clock: 'calendar', since: 'opened', afterMinutes: 240 };
const opened = (at: number) => look({ openedAt: minute(at) });
const status = (word: 'open' | 'pending') => look({ status: { label: word, status: word } });

describe('time', () => {
  test.each<[string, Assessment, Partial<Assessment>]>([
    [
      'holds at the limit',
      assess(touch, [[22, worked(0, 22)]]),
      { state: 'holds', percent: 110, because: '22 min of work without progress, limit 20' },
    ],
    [
      'runs: says when it would be reached',
      assess(touch, [], 15, [0, 15]),
      { state: 'not_yet', percent: 75, at: minute(20) },
    ],
    [
      'stands: nobody knows when',
      assess(touch, [[15, worked(0, 15)]]),
      { state: 'not_yet', percent: 75 },
    ],
    [
      'long limits are told in hours',
      assess(calendar, [[0, opened(-250)]], 0),
      { state: 'holds', because: '4 h 10 min since the ticket was opened, limit 4 h' },
    ],
    [
      'an unknown opening leaves it unknown',
      assess(calendar, [], 60),
      { state: 'unknown', at: minute(240), percent: 25 },
    ],
    [
      'but what was seen may be enough',
      assess(calendar, [], 241),
      { state: 'holds', because: 'At least 4 h 1 min since the ticket was opened, limit 4 h' },
    ],
  ])('%s', (_name, assessment, expected) => {
    expect(assessment).toMatchObject(expected);
  });

  it('names no time while it stands', () => {
    expect(assess(touch, [[15, worked(0, 15)]])).not.toHaveProperty('at');
    expect(
      assess(calendar, [
        [0, opened(0)],
        [9, status('pending')],
      ]),
    ).not.toHaveProperty('at');
  });

  it('meets a changed severity with the time already gone', () => {
    const story: Story = [
      [22, worked(0, 22)],
      [23, { type: 'severity', severity: 'sev1' }],
    ];
    expect(assess(touch, story).state).toBe('holds');
  });
});

describe('steps', () => {
  const exhausted: Trigger = { type: 'steps', state: 'exhausted' };
  const blocked: Trigger = { type: 'steps', state: 'blocked' };
  test.each<[string, Trigger, Story, Assessment['state']]>([
    ['nothing tried', exhausted, [], 'not_yet'],
    ['one of two required', exhausted, [[1, tried('kb', 'no_change')]], 'not_yet'],
    [
      'both required ones',
      exhausted,
      [
        [1, tried('kb', 'no_change')],
        [2, tried('logs', 'not_applicable')],
      ],
      'holds',
    ],
    [
      'a skipped one is left',
      exhausted,
      [
        [1, tried('kb', 'no_change')],
        [2, tried('logs', 'skipped')],
      ],
      'not_yet',
    ],
    [
      'one fixed it',
      exhausted,
      [
        [1, tried('kb', 'fixed')],
        [2, tried('logs', 'failed')],
      ],
      'not_yet',
    ],
    [
      'too few failures',
      { ...exhausted, minFailed: 2 },
      [
        [1, tried('kb', 'failed')],
        [2, tried('logs', 'not_applicable')],
      ],
      'not_yet',
    ],
    ['a list that does not exist', { ...exhausted, checklist: 'none' }, [], 'not_yet'],
    ['none blocked', blocked, [[1, tried('kb', 'failed')]], 'not_yet'],
    ['a required one blocked', blocked, [[1, tried('kb', 'blocked')]], 'holds'],
    ['a voluntary one blocked', blocked, [[1, tried('wish', 'blocked')]], 'not_yet'],
  ])('%s', (_name, trigger, story, expected) => {
    expect(assess(trigger, story).state).toBe(expected);
  });
});

describe('facts', () => {
  const severity: Trigger = { type: 'severity', atLeast: 'sev2' };
  const many: Trigger = { type: 'affectedUsers', atLeast: 10 };
  const flag: Trigger = { type: 'flag', anyOf: ['security', 'vip'] };
  const doubt: Trigger = { type: 'doubt', anyOf: ['risky_change'] };
  test.each<[string, Trigger, Story, Partial<Assessment>]>([
    ['severity unknown', severity, [], { state: 'unknown' }],
    [
      'more severe',
      severity,
      [[1, { type: 'severity', severity: 'sev1' }]],
      { state: 'holds', because: 'Severity Critical, limit High' },
    ],
    ['as severe', severity, [[1, { type: 'severity', severity: 'sev2' }]], { state: 'holds' }],
    ['milder', severity, [[1, { type: 'severity', severity: 'sev3' }]], { state: 'not_yet' }],
    [
      'a severity the policy lost',
      severity,
      [[1, { type: 'severity', severity: 'sev9' }]],
      { state: 'unknown' },
    ],
    ['users unknown', many, [], { state: 'unknown' }],
    [
      'enough users',
      many,
      [[1, { type: 'affectedUsers', count: 10 }]],
      { state: 'holds', because: '10 people affected, limit 10' },
    ],
    [
      'one user',
      many,
      [[1, { type: 'affectedUsers', count: 1 }]],
      { state: 'not_yet', because: '1 person affected, limit 10' },
    ],
    ['no flag', flag, [], { state: 'not_yet' }],
    [
      'a flag',
      flag,
      [[1, { type: 'flag', flag: 'vip', on: true }]],
      { state: 'holds', because: 'Flagged: vip' },
    ],
    ['no doubt', doubt, [[1, { type: 'doubt', reason: 'missing_skill' }]], { state: 'not_yet' }],
    [
      'a doubt',
      doubt,
      [[1, { type: 'doubt', reason: 'risky_change' }]],
      { state: 'holds', because: 'You said: the next step is risky' },
    ],
  ])('%s', (_name, trigger, story, expected) => {
    expect(assess(trigger, story)).toMatchObject(expected);
  });
});
