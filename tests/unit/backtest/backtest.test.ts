import { describe, expect, it, test } from 'vitest';
import { backtest } from '../../../lib/backtest/backtest.ts';
import { reportOf } from '../../../lib/backtest/report.ts';
import { notKnown, type BacktestResult, type Tally } from '../../../lib/backtest/result.ts';
import { runBacktest } from '../../../lib/backtest/run-backtest.ts';
import type { EventBody, JournalEvent } from '../../../lib/case/events.ts';
import { caseKey } from '../../../lib/case/ticket.ts';
import { minutes } from '../../../lib/clock/units.ts';
import { arrived, delivered, minute, worked, type Story } from '../case/journal.ts';
import { calendarLimit, policyOf, rule, touchLimit, type RuleInput } from '../policy/policy.ts';

const ref = (ticketId: string) => ({ helpdesk: 'demo', site: 'https://help.example', ticketId });

const look = (status: 'open' | 'pending' | 'solved' = 'open'): EventBody => ({
  type: 'observed',
  record: {
    ...ref('7'),
    url: 'https://help.example/tickets/7',
    facts: { subject: 'No mail', status: { label: status, status } },
  },
});

/** One journal of several tickets, in the order of their times. */
function journalOf(stories: Readonly<Record<string, Story>>): readonly JournalEvent[] {
  return Object.entries(stories)
    .flatMap(([id, story]) => story.map(([at, body]) => ({ id, at, body })))
    .toSorted((a, b) => a.at - b.at)
    .map(({ id, at, body }, index) => ({
      seq: index + 1,
      at: minute(at),
      case: caseKey(ref(id)),
      body: body.type === 'observed' ? { ...body, record: { ...body.record, ...ref(id) } } : body,
      hash: '0'.repeat(64),
    }));
}

const tenMinutes = rule('slow', { anyOf: [touchLimit(10)], fromTiers: ['l1'], maxPrompts: 1 });
const trying = (story: Story, rules: readonly RuleInput[] = [tenMinutes]): BacktestResult =>
  backtest(policyOf({ rules: [...rules] }), journalOf({ 7: story }));

const counts = ({ total }: BacktestResult) => ({
  prompts: total.prompts.count,
  earlier: total.earlier.count,
  later: total.later.count,
  never: total.never.count,
  needless: total.needless.count,
});
const nothing = { prompts: 0, earlier: 0, later: 0, never: 0, needless: 0 };

describe('a ticket that was handed over', () => {
  const handedOverAt = (at: number): Story => [
    [0, look()],
    [at, delivered('BT-1', 'l2')],
    [at + 1, arrived('BT-1')],
    [30, worked(0, 30)],
  ];

  test.each([
    ['is asked for earlier', 18, [tenMinutes], { prompts: 1, earlier: 1 }],
    ['is asked for later', 5, [tenMinutes], { later: 1 }],
    ['is never asked for', 5, [rule('slow', { anyOf: [touchLimit(60)] })], { never: 1 }],
  ] as const)('%s', (_name, at, rules, expected) => {
    expect(counts(trying(handedOverAt(at), rules))).toEqual({ ...nothing, ...expected });
  });

  it('tells how much work the earlier prompt would have saved', () => {
    expect(trying(handedOverAt(18)).total.saved).toBe(minutes(8));
  });

  it('is not handed over while its note has not arrived', () => {
    const left: Story = [
      [0, look()],
      [18, delivered('BT-1', 'l2')],
      [30, worked(0, 30)],
    ];
    expect(trying(left)).toMatchObject({ handedOver: 0, total: { earlier: { count: 0 } } });
  });

  it('counts as never for the rules that had fired then', () => {
    const body: EventBody = {
      type: 'noteDelivered',
      reference: 'BT-1',
      fromTier: 'l1',
      toTier: 'l2',
      rules: ['slow'],
      delivery: 'inserted',
    };
    const story: Story = [
      [0, look()],
      [5, body],
      [6, arrived('BT-1')],
      [8, worked(0, 8)],
    ];
    const { rules } = trying(story, [tenMinutes, rule('other', { anyOf: [touchLimit(50)] })]);
    expect(rules.map(({ never }) => never.count)).toEqual([1, 0]);
  });
});

describe('a ticket that the agent solved', () => {
  const solvedAfter = (length: number, end: readonly [number, EventBody]): Story => [
    [0, look()],
    end,
    [length, worked(0, length)],
  ];
  const fixed: EventBody = { type: 'step', checklist: 'general', step: 'kb', result: 'fixed' };

  test.each([
    ['soon after the prompt would have been handed over needlessly', 24, look('solved'), 1],
    ['with a step, too', 20, fixed, 1],
    ['long after the prompt would have needed help', 26, look('solved'), 0],
    ['before the prompt is none of its business', 9, look('solved'), 0],
  ] as const)('%s', (_name, at, body, needless) => {
    const { total } = trying(solvedAfter(at, [at, body]));
    expect(total.needless.count).toBe(needless);
  });
});

describe('prompts', () => {
  it('wait until somebody is there', () => {
    const story: Story = [
      [0, look()],
      [5, worked(0, 5)],
      [60, look()],
      [70, worked(60, 70)],
    ];
    const limit = rule('old', { anyOf: [calendarLimit(20)] });
    expect(trying(story, [limit]).total.prompts.tickets.map(({ at }) => at)).toEqual([minute(60)]);
  });

  it('are repeated as the rule says, and no more', () => {
    const often = { ...tenMinutes, repeatEveryMinutes: 5, maxPrompts: 3 };
    expect(
      trying(
        [
          [0, look()],
          [60, worked(0, 60)],
        ],
        [often],
      ).total.prompts.count,
    ).toBe(3);
  });

  it('are put off by snoozes of the same rule only', () => {
    const snoozed = (id: string): Story => [
      [0, look()],
      [9, { type: 'snoozed', rule: id, minutes: 20 }],
      [20, worked(0, 20)],
    ];
    expect(trying(snoozed('slow')).total.prompts.count).toBe(0);
    expect(trying(snoozed('another')).total.prompts.count).toBe(1);
  });

  it('know what was taken back later: it never happened', () => {
    const flagged: Story = [
      [0, look()],
      [1, { type: 'flag', flag: 'security', on: true }],
      [2, { type: 'retracted', event: 2 }],
    ];
    const onFlag = rule('security', { anyOf: [{ type: 'flag', anyOf: ['security'] }] });
    expect(trying(flagged.slice(0, 2), [onFlag]).total.prompts.count).toBe(1);
    expect(trying(flagged, [onFlag]).total.prompts.count).toBe(0);
  });

  it('of more than three rules within ten minutes are nagging', () => {
    const rules = [1, 2, 3, 4].map((limit) =>
      rule(`r${limit}`, { anyOf: [touchLimit(limit)], maxPrompts: 1 }),
    );
    const story: Story = [
      [0, look()],
      ...[1, 2, 3].map(
        (at) => [at + 0.5, { type: 'overridden', rule: `r${at}`, reason: 'duplicate' }] as const,
      ),
      [6, worked(0, 6)],
    ];
    expect(trying(story, rules).total.nagging.count).toBe(1);
    expect(trying(story, rules.slice(0, 3)).total.nagging.count).toBe(0);
  });

  it('out of hours are those while the tier is closed', () => {
    const calendars = [
      { id: 'office', timeZone: 'UTC', week: { mon: [['08:00', '08:30'] as [string, string]] } },
    ];
    const flag = rule('security', {
      anyOf: [{ type: 'flag', anyOf: ['security'] }],
      effect: { kind: 'functional', urgency: 'immediate' },
    });
    const on: EventBody = { type: 'flag', flag: 'security', on: true };
    const outOfHours = (at: number) => {
      const tiers = policyOf().tiers.map((tier) => ({ ...tier, calendar: 'office' }));
      const policy = policyOf({ rules: [flag], calendars, tiers });
      return backtest(
        policy,
        journalOf({
          7: [
            [0, look()],
            [at, on],
          ],
        }),
      ).total.outOfHours.count;
    };
    expect([outOfHours(10), outOfHours(45)]).toEqual([0, 1]);
  });

  it('about tickets that are alike know the others of the time', () => {
    const alike = rule('outage', {
      anyOf: [{ type: 'similar', atLeast: 3, withinMinutes: 60, matchOn: ['category'] }],
    });
    const vpn: EventBody = { type: 'category', category: 'vpn' };
    const visit = (at: number): Story => [
      [at, look()],
      [at + 1, vpn],
      [at + 5, worked(at, at + 5)],
    ];
    const result = backtest(
      policyOf({ rules: [alike] }),
      journalOf({ 1: visit(0), 2: visit(10), 3: visit(20), 4: visit(200) }),
    );
    expect(result.total.prompts.tickets.map(({ ticketId }) => ticketId)).toEqual(['3']);
  });
});

describe('a sample', () => {
  const many = (count: number): BacktestResult =>
    backtest(
      policyOf({ rules: [tenMinutes] }),
      journalOf(
        Object.fromEntries(
          Array.from({ length: count }, (_, index): [string, Story] => [
            String(index),
            [
              [index * 30, look()],
              [index * 30 + 20, worked(index * 30, index * 30 + 20)],
            ],
          ]),
        ),
      ),
    );
  const hasPercent = (tally: Tally): boolean => 'percent' in tally;

  it('has percentages from 20 tickets on', () => {
    expect(hasPercent(many(19).total.prompts)).toBe(false);
    expect(many(20).total.prompts).toMatchObject({ count: 20, percent: 100 });
  });

  it('is told in words, with what is not known', () => {
    const lines = reportOf(many(19));
    expect(lines).toContain('Fewer than 20 tickets: too few for percentages.');
    expect(lines.join('\n')).not.toContain('%');
    expect(lines.at(-1)).toBe(notKnown);
    expect(reportOf(many(20)).join('\n')).toContain('20 prompts');
    expect(reportOf(many(0)).at(-1)).toBe('There is no ticket in this journal.');
  });
});

describe('a long run', () => {
  const events = journalOf({
    7: [
      [0, look()],
      [30, worked(0, 30)],
    ],
  });
  async function* pages() {
    for (const event of events) yield [event];
  }
  const policy = policyOf({ rules: [tenMinutes] });

  it('comes to the same in pages, and tells how far it is', async () => {
    const shares: number[] = [];
    const outcome = await runBacktest(policy, pages(), {
      onProgress: (share) => shares.push(share),
    });
    expect(outcome).toEqual({ ok: true, result: backtest(policy, events) });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const outcome = await runBacktest(policy, pages(), {
      signal: stop.signal,
      breathe: () => stop.abort(),
    });
    expect(outcome).toEqual({ ok: false, code: 'cancelled' });
  });
});
