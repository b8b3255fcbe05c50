import { describe, expect, it, test } from 'vitest';
import { look, minute, tried, worked, type Story } from '../../case/journal.ts';
import {
  judge,
  limit,
  security,
  flagged,
  severity,
  snoozed,
  overridden,
  status,
} from '../judge.ts';
import { calendarLimit, rule, touchLimit, type PolicyInput } from '../policy.ts';

describe('snooze', () => {
  it('of hands-on time lasts so many minutes of work', () => {
    const verdict = judge([limit], [[20, snoozed(10)]], 26, [0, 26]);
    expect(verdict.prompt?.silence).toEqual({
      kind: 'snoozed',
      remainingMs: 240_000,
      until: minute(30),
    });
    expect(verdict.nextWakeAt).toBe(minute(30));
    expect(judge([limit], [[20, snoozed(10)]], 30, [0, 30]).prompt).not.toHaveProperty('silence');
  });

  it('stands while nobody works on the ticket', () => {
    const verdict = judge(
      [limit],
      [
        [20, worked(0, 20)],
        [20, snoozed(10)],
      ],
      300,
    );
    expect(verdict.prompt?.silence).toEqual({ kind: 'snoozed', remainingMs: 600_000 });
    expect(verdict.nextWakeAt).toBeUndefined();
  });

  it('of a rule without a clock passes with the clock on the wall', () => {
    const doubt = rule('doubt', { anyOf: [{ type: 'doubt', anyOf: ['risky_change'] }] });
    const story: Story = [
      [1, { type: 'doubt', reason: 'risky_change' }],
      [2, snoozed(10, 'doubt')],
    ];
    expect(judge([doubt], story, 11).prompt?.silence).toMatchObject({ until: minute(12) });
    expect(judge([doubt], story, 12).prompt).not.toHaveProperty('silence');
  });

  it('of office hours lasts over the night, and ends in them', () => {
    const parts: Partial<PolicyInput> = {
      defaults: { startTier: 'l1', calendar: 'office' },
      calendars: [
        {
          id: 'office',
          timeZone: 'UTC',
          week: { mon: [['08:00', '10:00']], tue: [['08:00', '10:00']] },
        },
      ],
    };
    const late = rule('late', { anyOf: [{ ...calendarLimit(100), clock: 'business' }] });
    const story: Story = [
      [110, status('open')],
      [110, snoozed(20, 'late')],
    ];
    const at = (now: number) => judge([late], story, now, undefined, parts).prompt;
    expect(at(115)?.silence).toEqual({
      kind: 'snoozed',
      remainingMs: 900_000,
      until: minute(24 * 60 + 10),
    });
    expect(at(500)?.silence).toMatchObject({ remainingMs: 600_000 });
    expect(at(24 * 60 + 9)?.silence).toMatchObject({ remainingMs: 60_000 });
    expect(at(24 * 60 + 10)).not.toHaveProperty('silence');
  });

  it('of a clock with pauses of its own stands in those', () => {
    const late = rule('late', {
      anyOf: [{ ...calendarLimit(10), pauseOnStatus: ['on_hold'] }],
    });
    const held = look({ status: { label: 'On hold', status: 'on_hold' } });
    const story: Story = [
      [12, snoozed(20, 'late')],
      [14, held],
    ];
    expect(judge([late], story, 300).prompt?.silence).toEqual({
      kind: 'snoozed',
      remainingMs: 18 * 60_000,
    });
  });

  test.each<[string, Story, boolean]>([
    ['a rise in severity', [[21, severity('sev2')]], false],
    [
      'a fall in severity',
      [
        [19, severity('sev1')],
        [20, snoozed(10)],
        [21, severity('sev2')],
      ],
      true,
    ],
    ['the mildest severity, named for the first time', [[21, severity('sev3')]], true],
    ['any flag', [[21, { type: 'flag', flag: 'vip', on: true }]], false],
    [
      'a bounce',
      [
        [21, look({ group: 'B' })],
        [22, look({ group: 'A' })],
      ],
      false,
    ],
    ['a move to a group that never had it', [[21, look({ group: 'B' })]], true],
    ['a flag set before', [[19, { type: 'flag', flag: 'vip', on: true }]], true],
  ])('and then %s', (_name, more, stillSnoozed) => {
    const story = [
      [0, look({ group: 'A' })] as const,
      [20, snoozed(10)] as const,
      ...more,
    ].toSorted((a, b) => a[0] - b[0]);
    expect(judge([limit], story, 23, [0, 23]).prompt?.silence !== undefined).toBe(stillSnoozed);
  });

  it('keeps weaker rules quiet, not a more urgent one', () => {
    const other = rule('other', { anyOf: [touchLimit(21)] });
    const quiet = judge([limit, other], [[20, snoozed(10)]], 23, [0, 23]);
    expect(quiet.prompt).toMatchObject({ rule: { id: 'limit' }, silence: { kind: 'snoozed' } });
    const loud = judge(
      [limit, other, security],
      [
        [20, snoozed(10)],
        [22, flagged],
      ],
      23,
      [0, 23],
    );
    expect(loud.prompt?.rule.id).toBe('security');
  });

  it('asks for a reason from the second on, and is not offered a third time', () => {
    const once: Story = [[20, snoozed(1)]];
    const twice: Story = [...once, [22, snoozed(1)]];
    expect(judge([limit], once, 25, [0, 25]).prompt).toMatchObject({ snoozeNeedsReason: true });
    expect(judge([limit], twice, 25, [0, 25]).prompt).toMatchObject({ snoozeMinutes: [] });
  });
});

describe('not needed', () => {
  it('silences the rule for as long as its facts stay', () => {
    const verdict = judge([limit], [[20, overridden()]], 200, [0, 200]);
    expect(verdict.prompt?.silence).toEqual({ kind: 'overridden' });
  });

  it('ends with new progress: the next stretch is another question', () => {
    const story: Story = [
      [20, overridden()],
      [30, tried('kb', 'failed')],
    ];
    expect(judge([limit], story, 49, [0, 49]).prompt?.level).toBe('warning');
    expect(judge([limit], story, 50, [0, 50]).prompt).toMatchObject({ level: 'due' });
    expect(judge([limit], story, 50, [0, 50]).prompt).not.toHaveProperty('silence');
  });

  it('ends when a fact of its filter changes', () => {
    const urgent = {
      ...limit,
      filter: { all: [{ field: 'severity', operator: 'at_least', value: 'sev2' } as const] },
    };
    const story: Story = [
      [1, severity('sev2')],
      [20, overridden()],
      [21, severity('sev1')],
    ];
    expect(judge([urgent], story, 22, [0, 22]).prompt).not.toHaveProperty('silence');
  });

  it('answers what was true with it, not what became true since', () => {
    const already = rule('already', { anyOf: [touchLimit(15)] });
    const since = rule('since', { anyOf: [calendarLimit(60)] });
    const story: Story = [
      [25, worked(0, 25)],
      [25, overridden()],
    ];
    expect(judge([limit, already, since], story, 40).prompt).toMatchObject({
      rule: { id: 'limit' },
      silence: { kind: 'overridden' },
    });
    expect(judge([limit, already, since], story, 60).prompt).toMatchObject({
      rule: { id: 'since' },
    });
  });

  it('of a security flag ends with another one', () => {
    const both = {
      ...security,
      anyOf: [{ type: 'flag' as const, anyOf: ['security', 'data_loss'] }],
    };
    const story: Story = [
      [1, flagged],
      [2, overridden('security')],
    ];
    expect(judge([both], story, 9).prompt?.silence?.kind).toBe('overridden');
    const more: Story = [...story, [3, { type: 'flag', flag: 'data_loss', on: true }]];
    expect(judge([both], more, 9).prompt).not.toHaveProperty('silence');
  });
});
