import { describe, expect, it, test } from 'vitest';
import { arrived, delivered, minute, tried, worked, type Story } from '../case/journal.ts';
import { judge, limit, security, flagged, status, severity } from './judge.ts';
import { calendarLimit, rule, touchLimit, type RuleInput } from './policy.ts';

describe('a time limit', () => {
  it('is quiet at first, and names when to look again', () => {
    const verdict = judge([limit], [], 5, [0, 5]);
    expect(verdict.prompt).toBeUndefined();
    // 75 % of 20 minutes.
    expect(verdict.nextWakeAt).toBe(minute(15));
  });

  it('warns at the percentage, then looks again at the limit', () => {
    const verdict = judge([limit], [], 15, [0, 15]);
    expect(verdict.prompt).toMatchObject({
      level: 'warning',
      because: ['15 min of work without progress, limit 20'],
    });
    expect(verdict.nextWakeAt).toBe(minute(20));
  });

  it('is due at the limit, with where to and what may be answered', () => {
    const verdict = judge([limit], [], 20, [0, 20]);
    expect(verdict.prompt).toMatchObject({
      level: 'due',
      because: ['20 min of work without progress, limit 20'],
      destination: { tier: { id: 'l2' }, by: 'route' },
      snoozeMinutes: [5, 10, 20],
      snoozeNeedsReason: false,
    });
    expect(verdict.nextWakeAt).toBeUndefined();
  });

  it('that stands names no time: only the agent can change it', () => {
    expect(judge([limit], [[10, worked(0, 10)]], 30)).not.toHaveProperty('nextWakeAt');
  });

  it('begins again with progress', () => {
    const story: Story = [
      [25, worked(0, 25)],
      [25, tried('kb', 'no_change')],
    ];
    expect(judge([limit], story, 26).prompt).toBeUndefined();
  });

  it('of the calendar goes on while nobody works', () => {
    const verdict = judge([rule('late', { anyOf: [calendarLimit(60)] })], [], 50);
    expect(verdict.prompt?.level).toBe('warning');
    expect(verdict.nextWakeAt).toBe(minute(60));
  });

  it('of all triggers warns only when the others hold', () => {
    const both = rule('both', { allOf: [touchLimit(20), { type: 'severity', atLeast: 'sev2' }] });
    expect(judge([both], [[15, severity('sev3')]], 15, [0, 15]).prompt).toBeUndefined();
    expect(judge([both], [[15, severity('sev2')]], 15, [0, 15]).prompt?.level).toBe('warning');
    expect(judge([both], [[15, severity('sev1')]], 20, [0, 20]).prompt?.level).toBe('due');
  });

  it('that only advises never comes as a card', () => {
    const advice = { ...limit, effect: { kind: 'swarm', urgency: 'advise' } } as const;
    expect(judge([advice], [], 20, [0, 20]).prompt?.level).toBe('warning');
  });
});

describe('which rule is heard', () => {
  const doubt = rule('doubt', { anyOf: [{ type: 'doubt', anyOf: ['risky_change'] }] });
  const later = rule('later', { anyOf: [touchLimit(5)] });
  const doubted = { type: 'doubt', reason: 'risky_change' } as const;

  test.each<[string, readonly RuleInput[], Story, string | undefined]>([
    ['the more urgent', [limit, security], [[1, flagged]], 'security'],
    ['the more severe kind of trigger', [limit, doubt], [[1, doubted]], 'doubt'],
    ['the first in the document', [later, limit], [], 'later'],
    ['the first in the document', [limit, later], [], 'limit'],
    ['a disabled rule never', [{ ...limit, enabled: false }], [], undefined],
    ['a rule of another tier never', [{ ...limit, fromTiers: ['l2'] }], [], undefined],
  ])('%s', (_name, rules, story, expected) => {
    expect(judge(rules, story, 20, [0, 20]).prompt?.rule.id).toBe(expected);
  });

  it('all that fired are listed, and who else to tell apart from them', () => {
    const inform = {
      ...doubt,
      id: 'inform',
      effect: { kind: 'hierarchical', urgency: 'prompt' },
    } as const;
    const verdict = judge(
      [limit, inform, security],
      [
        [1, flagged],
        [1, doubted],
      ],
      20,
      [0, 20],
    );
    expect(verdict.fired.map((outcome) => outcome.rule.id)).toEqual(['limit', 'security']);
    expect(verdict.alsoInform.map((outcome) => outcome.rule.id)).toEqual(['inform']);
    expect(verdict.prompt).toMatchObject({ level: 'immediate', snoozeMinutes: [] });
  });
});

describe('where to', () => {
  test.each<[string, Story, string | undefined]>([
    ['the unconditional route when little is known', [], 'l2'],
    [
      'the route of the category, or of one above it',
      [[1, { type: 'category', category: 'vpn' }]],
      'network',
    ],
    [
      'from the tier that has the ticket',
      [
        [1, delivered('R', 'l2')],
        [2, arrived('R')],
      ],
      'on-call',
    ],
    [
      'nowhere from the last one',
      [
        [1, delivered('R', 'on-call')],
        [2, arrived('R')],
      ],
      undefined,
    ],
    [
      'from the start if the tier is gone',
      [
        [1, delivered('R', 'gone')],
        [2, arrived('R')],
      ],
      'l2',
    ],
  ])('%s', (_name, story, expected) => {
    expect(judge([], story, 5).next?.tier.id).toBe(expected);
  });

  it('a rule may name the tier itself', () => {
    expect(judge([security], [[1, flagged]], 2).prompt?.destination).toMatchObject({
      tier: { id: 'on-call' },
      by: 'rule',
    });
  });
});

describe('when nothing is asked', () => {
  const story = (...more: Story): Story => [[20, worked(0, 20)], ...more];
  const toL2 = rule('to-l2', {
    anyOf: [touchLimit(20)],
    effect: { kind: 'functional', urgency: 'prompt', to: 'l2' },
  });
  test.each<[string, RuleInput, Story]>([
    ['a note is on its way', limit, story([21, delivered('R', 'l2')])],
    ['the ticket is there already', toL2, story([21, delivered('R', 'l2')], [22, arrived('R')])],
    ['nobody is left to go to', limit, story([21, delivered('R', 'on-call')], [22, arrived('R')])],
    ['the ticket is solved', limit, story([21, status('solved')])],
    [
      'it has just come back from pending',
      limit,
      story([10, status('pending')], [28, status('open')]),
    ],
  ])('%s', (_name, given, told) => {
    const verdict = judge([given], told, 30);
    expect(verdict.prompt).toBeUndefined();
    expect(verdict.fired).toHaveLength(1);
  });

  it('the grace after pending ends by itself', () => {
    const told = story([10, status('pending')], [28, status('open')]);
    expect(judge([limit], told, 30).nextWakeAt).toBe(minute(33));
    expect(judge([limit], told, 33).prompt?.level).toBe('due');
  });

  it('news that cannot wait gets through while a note is on its way', () => {
    const before: Story = [
      [1, flagged],
      [21, delivered('R', 'l2')],
    ];
    const since: Story = [
      [21, delivered('R', 'l2')],
      [22, flagged],
    ];
    expect(judge([security], before, 30).prompt).toBeUndefined();
    expect(judge([security], since, 30).prompt?.level).toBe('immediate');
  });
});
