import { readFileSync } from 'node:fs';
import type { Case } from '../../../lib/case/case.ts';
import type { EventBody, JournalEvent } from '../../../lib/case/events.ts';
import { reduce } from '../../../lib/case/reduce.ts';
import { caseKey } from '../../../lib/case/ticket.ts';
import { calendarOf } from '../../../lib/clock/calendar.ts';
import { epochMs, minutes, type EpochMs } from '../../../lib/clock/units.ts';
import { evaluate } from '../../../lib/policy/evaluate.ts';
import { lintPolicy } from '../../../lib/policy/lint/lint-policy.ts';
import { parsePolicy } from '../../../lib/policy/parse.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { inWords, thousands, type Row } from '../row.ts';
import { spreadOf, type Spread } from '../statistics.ts';

const ticket = { helpdesk: 'demo', site: 'https://help.example', ticketId: '7' };
const start = epochMs(Date.UTC(2026, 10, 2, 8));
const at = (minute: number): EpochMs => epochMs(start + minute * minutes(1));

const results = ['no_change', 'failed', 'skipped', 'blocked'] as const;

/** What a day at a ticket is made of: mostly stretches of work, now and then a step or a look. */
const bodyOf = (index: number): EventBody => {
  if (index % 20 === 0) {
    const facts = {
      subject: 'VPN drops every few minutes',
      status: { label: 'Open', status: 'open' as const },
      group: 'Network',
      priority: `P${index % 4}`,
    };
    return { type: 'observed', record: { ...ticket, url: `${ticket.site}/tickets/7`, facts } };
  }
  if (index % 7 === 0) {
    const result = results[index % results.length] ?? 'failed';
    return { type: 'step', checklist: 'general', step: `s${index % 12}`, result };
  }
  if (index % 11 === 0) return { type: 'severity', severity: index % 2 ? 'sev2' : 'sev3' };
  return { type: 'worked', startedAt: at(index), endedAt: at(index + 0.5), ended: 'left' };
};

const eventsOf = (count: number): readonly JournalEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    seq: index + 1,
    at: at(index),
    case: caseKey(ticket),
    body: bodyOf(index),
    hash: '0'.repeat(64),
  }));

const caseOf = (events: readonly JournalEvent[]): Case => {
  const reduced = reduce(events);
  if (!reduced) throw new Error('These events hold no look at a ticket.');
  return reduced;
};

export const starter = (): Policy => {
  const file = new URL('../../../lib/policy/starters/service-desk.json', import.meta.url);
  const { policy } = parsePolicy(readFileSync(file, 'utf8'));
  if (!policy) throw new Error('The starter policy was refused.');
  return policy;
};

/** The same rules again and again, each with a name of its own. */
const withRules = (policy: Policy, count: number): Policy => ({
  ...policy,
  rules: Array.from({ length: count }, (_, index) => {
    const rule = policy.rules[index % policy.rules.length];
    if (!rule) throw new Error('The starter policy has no rules.');
    return { ...rule, id: `${rule.id}-${index}` };
  }),
});

/** No two of these rules are about the same tickets, so that none hides another at once. */
const unlike = (policy: Policy): Policy => ({
  ...policy,
  rules: policy.rules.map((rule, index) => {
    const value = `machine ${index} `;
    const any = [{ field: 'title', operator: 'contains_any', value } as const];
    return { ...rule, filter: { ...rule.filter, any } };
  }),
});

/** Of the processor, so that other programs don't count; in steps of some milliseconds. */
const threadMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

/** Milliseconds that one call takes, over many batches of calls, once the engine has warmed up. */
const timed = (call: () => unknown, callsPerBatch: number): Spread => {
  const batches: number[] = [];
  for (let batch = 0; batch < 30; batch += 1) {
    const begin = threadMs();
    for (let count = 0; count < callsPerBatch; count += 1) call();
    batches.push((threadMs() - begin) / callsPerBatch);
  }
  return spreadOf(batches.slice(10));
};

/** Split days, a holiday a month for ten years, and summer time. */
const office = calendarOf({
  id: 'office',
  timeZone: 'Europe/Berlin',
  week: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [
      day,
      [
        ['08:00', '12:00'],
        ['13:00', '18:00'],
      ],
    ]),
  ),
  holidays: Array.from({ length: 120 }, (_, index) => ({
    date: `${2017 + Math.floor(index / 12)}-${String(1 + (index % 12)).padStart(2, '0')}-13`,
    name: 'A holiday',
  })),
});
const tenYearsBefore = epochMs(Date.UTC(2016, 10, 2, 8));

/** How fast the pure core is, in this Node: the same engine as the browser's. */
export const measureCore = (): readonly Row[] => {
  const policy = starter();
  const large = withRules(policy, 1_000);
  const ordinary = caseOf(eventsOf(60));
  const now = at(61);
  const many = eventsOf(10_000);

  const one = timed(() => evaluate(policy, ordinary, now), 5_000);
  const thousand = timed(() => evaluate(large, ordinary, now), 200);
  const rulesPerSecond = 1_000_000 / thousand.median;
  const reading = timed(() => caseOf(many), 40);
  const tenYears = timed(() => office.openBetween(tenYearsBefore, now), 100_000);
  const spansPerSecond = 1_000 / tenYears.median;
  const written = JSON.stringify(unlike(withRules(policy, 200)));
  const linting = timed(() => lintPolicy(written, now), 1);
  return [
    {
      what: `Evaluations of the starter policy (${policy.rules.length} rules) per second`,
      baton: thousands(1_000 / one.median),
    },
    {
      what: 'Rules judged per second',
      baton: thousands(rulesPerSecond),
      target: '≥ 5,000,000',
      met: rulesPerSecond >= 5_000_000,
    },
    {
      what: 'A policy of 1,000 rules on one ticket, ms',
      baton: inWords(thousand, 2),
      target: '≤ 0.5',
      met: thousand.median <= 0.5,
    },
    { what: 'Reading a case from 10,000 events, ms', baton: inWords(reading, 1) },
    {
      what: 'Linting a policy of 200 rules, ms',
      baton: inWords(linting, 0),
      target: '≤ 200',
      met: linting.median <= 200,
    },
    {
      what: 'Business minutes over ten years, times per second',
      baton: thousands(spansPerSecond),
      target: '≥ 1,000,000',
      met: spansPerSecond >= 1_000_000,
    },
  ];
};
