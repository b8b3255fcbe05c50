import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { stepKey } from '../../../lib/case/case.ts';
import { reduce } from '../../../lib/case/reduce.ts';
import { total } from '../../../lib/clock/interval.ts';
import { minutes } from '../../../lib/clock/units.ts';
import { aStory } from './arbitrary.ts';
import {
  arrived,
  asStored,
  caseOf,
  delivered,
  journal,
  key,
  look,
  minute,
  running,
  tried,
  worked,
} from './journal.ts';

describe('a ticket that is looked at', () => {
  it('is no case before the first look', () => {
    expect(reduce([])).toBeUndefined();
    expect(reduce(journal([[1, { type: 'paused' }]]))).toBeUndefined();
  });

  it('keeps what a later look does not show', () => {
    const theCase = caseOf([
      [1, look({ subject: 'No mail', group: 'Service Desk' })],
      [2, look({ group: 'Network' })],
    ]);
    expect(theCase.key).toBe(key);
    expect(theCase.facts.subject).toEqual({ value: 'No mail', seenAt: minute(1) });
    expect(theCase.facts.group).toEqual({ value: 'Network', seenAt: minute(2) });
    expect(theCase.firstSeenAt).toBe(minute(0));
  });

  it('notes a status when it changes, not each time it is seen', () => {
    const open = look({ status: { label: 'Open', status: 'open' } });
    const theCase = caseOf([
      [1, open],
      [2, open],
      [3, look({ status: { label: 'Waiting', status: 'pending' } })],
      [4, look({ status: { label: 'Odd' } })],
    ]);
    expect(theCase.statuses).toEqual([
      { status: 'open', at: minute(1) },
      { status: 'pending', at: minute(3) },
    ]);
  });
});

describe('work', () => {
  it('is merged, the open stretch included', () => {
    const theCase = caseOf(
      [
        [10, worked(0, 10)],
        [14, worked(8, 14)],
      ],
      running(13, 20),
    );
    expect(theCase.work).toEqual([{ from: minute(0), to: minute(20) }]);
    expect(theCase.running).toEqual(running(13, 20));
  });

  it('takes no open stretch of another ticket', () => {
    const other = { ...running(0, 9), case: caseOf([]).key };
    const events = journal([[0, look()]]);
    expect(reduce(events, other)?.work).toHaveLength(1);
    const elsewhere = journal([
      [
        0,
        {
          type: 'observed',
          record: {
            helpdesk: 'demo',
            site: 'https://b.example',
            ticketId: '8',
            url: 'https://b.example/8',
            facts: {},
          },
        },
      ],
    ]);
    expect(reduce(elsewhere, other)).toMatchObject({ work: [] });
  });
});

describe('answers', () => {
  it('the last one counts', () => {
    const theCase = caseOf([
      [1, { type: 'severity', severity: 'sev3' }],
      [2, { type: 'severity', severity: 'sev1' }],
      [3, { type: 'affectedUsers', count: 12 }],
      [4, { type: 'category', category: 'network' }],
    ]);
    expect(theCase.severity).toEqual({ value: 'sev1', seenAt: minute(2) });
    expect(theCase.affectedUsers?.value).toBe(12);
    expect(theCase.category?.value).toBe('network');
  });

  it('a flag keeps the time it was set first, until it is taken off', () => {
    const on = { type: 'flag', flag: 'vip', on: true } as const;
    const off = { type: 'flag', flag: 'vip', on: false } as const;
    expect(
      caseOf([
        [1, on],
        [2, on],
      ]).flags,
    ).toEqual(new Map([['vip', minute(1)]]));
    expect(
      caseOf([
        [1, on],
        [2, off],
      ]).flags.size,
    ).toBe(0);
    expect(
      caseOf([
        [1, on],
        [2, off],
        [3, on],
      ]).flags.get('vip'),
    ).toBe(minute(3));
  });

  it('a result other than skipped is progress', () => {
    const theCase = caseOf([
      [1, tried('kb', 'no_change')],
      [2, tried('logs', 'skipped')],
      [3, { type: 'alsoTried', text: 'Turned it off and on', result: 'failed' }],
      [4, tried('kb', 'fixed')],
    ]);
    expect(theCase.progress).toEqual([minute(1), minute(3), minute(4)]);
    expect(theCase.steps.get(stepKey('general', 'kb'))).toMatchObject({ result: 'fixed', seq: 5 });
    expect(theCase.alsoTried).toHaveLength(1);
  });

  it('a snooze remembers the severity it was given at', () => {
    const theCase = caseOf([
      [1, { type: 'severity', severity: 'sev3' }],
      [2, { type: 'snoozed', rule: 'r1', minutes: 5 }],
    ]);
    expect(theCase.snoozes).toEqual([
      { rule: 'r1', minutes: 5, severity: 'sev3', at: minute(2), seq: 3 },
    ]);
  });
});

describe('handing over', () => {
  it('changes the tier when the note has arrived, not before', () => {
    expect(caseOf([[1, delivered('BT-1', 'l2')]]).tier).toBeUndefined();
    const theCase = caseOf([
      [1, { type: 'receiver', tier: 'l2' }],
      [2, delivered('BT-1', 'l2')],
      [5, arrived('BT-1')],
    ]);
    expect(theCase.tier).toEqual({ id: 'l2', at: minute(5) });
    expect(theCase.receiver).toBeUndefined();
    expect(theCase.handoffs).toMatchObject([{ state: 'handedOver', handedOverAt: minute(5) }]);
  });

  it('is one handoff when the same note is copied and then inserted', () => {
    const theCase = caseOf([
      [1, delivered('BT-1', 'l2')],
      [2, delivered('BT-1', 'l2')],
    ]);
    expect(theCase.handoffs).toMatchObject([{ reference: 'BT-1', deliveredAt: minute(2) }]);
  });

  it('ignores the arrival of a note nobody sent, and a second arrival', () => {
    expect(caseOf([[1, arrived('BT-9')]]).tier).toBeUndefined();
    const theCase = caseOf([
      [1, delivered('BT-1', 'l2')],
      [2, arrived('BT-1')],
      [3, arrived('BT-1')],
    ]);
    expect(theCase.tier?.at).toBe(minute(2));
  });
});

describe('taking back', () => {
  const snooze = { type: 'snoozed', rule: 'r1', minutes: 5 } as const;
  // The look is number 1, the snooze number 2.
  test.each([
    ['an event', [[2, { type: 'retracted', event: 2 }]], 0],
    [
      'and taking that back',
      [
        [2, { type: 'retracted', event: 2 }],
        [3, { type: 'retracted', event: 3 }],
      ],
      1,
    ],
    ['an event that does not exist', [[2, { type: 'retracted', event: 99 }]], 1],
    [
      'an event that is yet to come',
      [
        [2, { type: 'retracted', event: 4 }],
        [3, { type: 'resumed' }],
      ],
      1,
    ],
  ] as const)('%s', (_name, rest, left) => {
    expect(caseOf([[1, snooze], ...rest]).snoozes).toHaveLength(left);
  });

  it('gives the earlier result of a step back', () => {
    const theCase = caseOf([
      [1, tried('kb', 'no_change')],
      [2, tried('kb', 'fixed')],
      [3, { type: 'retracted', event: 3 }],
    ]);
    expect(theCase.steps.get(stepKey('general', 'kb'))?.result).toBe('no_change');
    expect(theCase.seq).toBe(4);
  });
});

describe('any journal', () => {
  it('reduces to the same case, whatever the order of the list', () => {
    fc.assert(
      fc.property(aStory, (story) => {
        const events = asStored(journal([[0, look()], ...story]));
        expect(reduce(events.toReversed())).toEqual(reduce(events));
      }),
    );
  });

  it('never throws, wherever it ends, and never counts time twice', () => {
    fc.assert(
      fc.property(aStory, (story) => {
        const events = journal(story);
        for (let end = 0; end <= events.length; end += 1) {
          const { work = [] } = reduce(events.slice(0, end)) ?? {};
          for (const [index, { from, to }] of work.entries()) {
            expect(from).toBeLessThan(to);
            expect(from).toBeGreaterThan(work[index - 1]?.to ?? -1);
          }
        }
      }),
    );
  });

  it('of 10,000 events is read in less than 50 ms', () => {
    const story = Array.from({ length: 10_000 }, (_, index) => {
      const kinds = [
        look({ subject: `Look ${index}` }),
        worked(index, index + 1),
        tried(`s${index % 9}`, 'failed'),
      ];
      return [index, kinds[index % kinds.length] ?? look()] as const;
    });
    const events = journal(story);
    reduce(events);
    const started = performance.now();
    const theCase = reduce(events);
    const took = performance.now() - started;
    expect(total(theCase?.work ?? [])).toBe(minutes(3_333));
    expect(took).toBeLessThan(50);
  });
});
