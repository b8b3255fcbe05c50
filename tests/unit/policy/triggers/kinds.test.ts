import { describe, expect, test } from 'vitest';
import type { Trigger } from '../../../../lib/policy/triggers/index.ts';
import type { Assessment } from '../../../../lib/policy/verdict.ts';
import { look, tried, type Story } from '../../case/journal.ts';
import { written } from '../policy.ts';
import { assess } from './assess.ts';

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

describe('priority', () => {
  const high: Trigger = { type: 'priority', atLeast: 'p2' };
  const vocabulary = {
    ...written().vocabulary,
    priorities: [
      { id: 'p1', label: 'Urgent' },
      { id: 'p2', label: 'High' },
      { id: 'p3', label: 'Normal' },
    ],
  };
  test.each<[string, Story, Partial<Assessment>]>([
    ['none on the page', [], { state: 'unknown', because: 'The priority is not known' }],
    [
      'one that the policy does not have',
      [[1, look({ priority: 'Blocker' })]],
      { state: 'unknown', because: 'The policy does not know the priority "blocker"' },
    ],
    [
      'by its label, however it is written',
      [[1, look({ priority: 'URGENT' })]],
      { state: 'holds', because: 'Priority Urgent, limit High' },
    ],
    ['by its id', [[1, look({ priority: 'P2' })]], { state: 'holds' }],
    ['lower', [[1, look({ priority: 'Normal' })]], { state: 'not_yet' }],
  ])('%s', (_name, story, expected) => {
    expect(assess(high, story, 60, { parts: { vocabulary } })).toMatchObject(expected);
  });
});
