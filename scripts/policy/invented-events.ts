import type { Case } from '../../lib/case/case.ts';
import { doubtReasons, type EventBody } from '../../lib/case/events.ts';
import { ticketStatuses } from '../../lib/case/statuses.ts';
import { before, minutes, type EpochMs } from '../../lib/clock/units.ts';
import { checklistFor } from '../../lib/policy/facts/checklist.ts';
import { standardFlags } from '../../lib/policy/schema/fields.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { CannotRun } from './cannot-run.ts';
import { lengthFrom, wordFrom } from './given.ts';
import type { Given } from './invented-case.ts';

/** Something that happened to the invented ticket. */
export interface Told {
  readonly minutesAgo: number;
  readonly body: EventBody;
}

export const ticket = { helpdesk: 'example', site: 'https://help.example', ticketId: '1' };

/** Looks at its page, from when it was opened until now; each shows the next status and group. */
export function looksAt(given: Given, opened: number, now: EpochMs): readonly Told[] {
  const { title, priority, tag, status = ['open'], group = [] } = given;
  const ago = (length: number): EpochMs => before(now, minutes(length));
  const replied = lengthFrom('--replied', given.replied);
  const heard = lengthFrom('--heard', given.heard);
  const facts = {
    openedAt: ago(opened),
    ...(title !== undefined && { subject: title }),
    ...(priority !== undefined && { priority }),
    ...(tag !== undefined && { tags: [...tag] }),
    ...(replied !== undefined && { lastPublicUpdateAt: ago(replied) }),
    ...(heard !== undefined && { lastCustomerUpdateAt: ago(heard) }),
  };
  const count = Math.max(status.length, group.length);
  const shown = Array.from({ length: count + 1 }, (_, index) => {
    const word = wordFrom('--status', status[index] ?? status.at(-1) ?? 'open', ticketStatuses);
    const last = group[index] ?? group.at(-1);
    return {
      ...facts,
      status: { label: word, status: word },
      ...(last !== undefined && { group: last }),
    };
  });
  return shown.map((seen, index) => ({
    minutesAgo: opened * (1 - index / count),
    body: {
      type: 'observed',
      record: { ...ticket, url: `${ticket.site}/1`, facts: seen },
    },
  }));
}

/** Its way to a tier. */
export function arrivalAt(typed: string, minutesAgo: number, policy: Policy): readonly Told[] {
  const tier = wordFrom('--tier', typed, idsOf(policy.tiers));
  const reference = 'BT-1';
  const sent: EventBody = {
    type: 'noteDelivered',
    reference,
    fromTier: policy.defaults.startTier,
    toTier: tier,
    rules: [],
    delivery: 'inserted',
  };
  if (tier === policy.defaults.startTier) return [];
  return [
    { minutesAgo, body: sent },
    { minutesAgo, body: { type: 'handedOver', reference, confirmedBy: 'agent' } },
  ];
}

/** What the agent said of it, at that time; a mark of progress only if one was asked for. */
export function said(given: Given, minutesAgo: number, policy: Policy): readonly Told[] {
  const { severities, categories, flags } = policy.vocabulary;
  const { severity, category, affected, flag = [], doubt = [] } = given;
  const count = lengthFrom('--affected', affected);
  const known = [...standardFlags, ...flags];
  const bodies: readonly EventBody[] = [
    ...(severity === undefined
      ? []
      : [
          {
            type: 'severity',
            severity: wordFrom('--severity', severity, idsOf(severities)),
          } as const,
        ]),
    ...(category === undefined
      ? []
      : [
          {
            type: 'category',
            category: wordFrom('--category', category, idsOf(categories)),
          } as const,
        ]),
    ...(count === undefined ? [] : [{ type: 'affectedUsers', count } as const]),
    ...flag.map(
      (word) => ({ type: 'flag', flag: wordFrom('--flag', word, known), on: true }) as const,
    ),
    ...doubt.map(
      (word) => ({ type: 'doubt', reason: wordFrom('--doubt', word, doubtReasons) }) as const,
    ),
    ...(given['since-progress'] === undefined ? [] : [{ type: 'progress' } as const]),
  ];
  return bodies.map((body) => ({ minutesAgo, body }));
}

/** Every required step of its checklist tried in vain, or the first of them not possible. */
export function stepResults(
  typed: string | undefined,
  minutesAgo: number,
  policy: Policy,
  theCase: Case,
): readonly Told[] {
  if (typed === undefined) return [];
  const state = wordFrom('--steps', typed, ['exhausted', 'blocked']);
  const checklist = checklistFor(policy, theCase);
  const required = checklist?.steps.filter(({ step }) => step.required) ?? [];
  if (!checklist || required.length === 0) {
    throw new CannotRun('No checklist of the policy applies to this ticket.');
  }
  const result = state === 'blocked' ? 'blocked' : 'no_change';
  return (state === 'blocked' ? required.slice(0, 1) : required).map(({ step }) => ({
    minutesAgo,
    body: { type: 'step', checklist: checklist.id, step: step.id, result },
  }));
}

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] =>
  entries.map(({ id }) => id);
