import { stepKey, type Case } from '../../../lib/case/case.ts';
import { caseKey, type Fact } from '../../../lib/case/ticket.ts';
import { epochMs, type EpochMs } from '../../../lib/clock/units.ts';
import type { NoteContext } from '../../../lib/handoff/section.ts';
import type { Tier } from '../../../lib/policy/schema/tier.ts';
import type { Destination, RuleOutcome, Verdict } from '../../../lib/policy/verdict.ts';
import { policy, tier } from './policy.ts';

/** A time of day on 2 November 2026, UTC. */
export const at = (time: string): EpochMs =>
  epochMs(Temporal.Instant.from(`2026-11-02T${time}Z`).epochMilliseconds);

const ticket = { helpdesk: 'demo', site: 'https://help.example', ticketId: '4711' };

/** A ticket that was looked at and of which nothing could be read. */
export const emptyCase: Case = {
  key: caseKey(ticket),
  ticket: { ...ticket, url: 'https://help.example/tickets/4711' },
  facts: {},
  firstSeenAt: at('08:00'),
  looks: [],
  statuses: [],
  groups: [],
  work: [],
  corrections: [],
  paused: false,
  flags: new Map(),
  steps: new Map(),
  alsoTried: [],
  doubts: [],
  progress: [],
  progressMarks: [],
  prompts: [],
  snoozes: [],
  overrides: [],
  noteAnswers: new Map(),
  handoffs: [],
  seq: 1,
};

/** A fact, seen when the ticket was first looked at. */
export const seen = <T>(value: T): Fact<T> => ({ value, seenAt: emptyCase.firstSeenAt });

/** What the agent wrote, or why nobody knows. */
export const answers = (
  given: Readonly<Record<string, { text: string } | { unknownBecause: string }>>,
): Case['noteAnswers'] =>
  new Map(Object.entries(given).map(([id, answer]) => [id, { ...answer, at: at('09:40') }]));

export const outcome = (
  checklist: string,
  step: string,
  rest: {
    result: 'no_change' | 'failed' | 'blocked';
    evidence?: string;
    time: string;
    seq: number;
  },
): readonly [string, NonNullable<ReturnType<Case['steps']['get']>>] => {
  const { time, ...result } = rest;
  return [stepKey(checklist, step), { checklist, step, ...result, at: at(time) }];
};

const destination = (to: Tier): Destination => ({
  tier: to,
  by: 'rule',
  targets: to.targets,
  insteadOf: [],
});

/** A rule that fired, with what its trigger said. */
export function fired(id: string, because: string): RuleOutcome {
  const rule = policy.rules.find((one) => one.id === id);
  const trigger = rule?.anyOf?.[0];
  if (!rule || !trigger) throw new Error(`no rule ${id}`);
  return {
    rule,
    state: 'fired',
    triggers: [{ trigger, assessment: { state: 'holds', because } }],
    destination: destination(tier(rule.effect.to ?? 'net')),
  };
}

export const quiet: Verdict = {
  tier: tier('desk'),
  outcomes: [],
  fired: [],
  alsoInform: [],
  questions: [],
};

/** Handing the empty case to the network team, unless told otherwise. */
export const context = (changes: Partial<NoteContext> = {}): NoteContext => ({
  case: emptyCase,
  policy,
  verdict: quiet,
  to: tier('net'),
  now: at('09:45'),
  locale: 'en-GB',
  timeZone: 'Europe/Berlin',
  ...changes,
});
