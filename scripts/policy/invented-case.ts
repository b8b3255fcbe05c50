import type { Case } from '../../lib/case/case.ts';
import { reduce } from '../../lib/case/reduce.ts';
import { caseKey } from '../../lib/case/ticket.ts';
import { before, epochMs, minutes, type EpochMs } from '../../lib/clock/units.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { instantFrom, lengthFrom } from './given.ts';
import { arrivalAt, looksAt, said, stepResults, ticket, type Told } from './invented-events.ts';

const one = { type: 'string' } as const;
const several = { type: 'string', multiple: true } as const;

/** What can be said of a ticket that doesn't exist; several statuses or groups come one after the other. */
export const caseOptions = {
  severity: one,
  priority: one,
  affected: one,
  category: one,
  flag: several,
  doubt: several,
  status: several,
  group: several,
  tag: several,
  title: one,
  tier: one,
  steps: one,
  opened: one,
  'in-tier': one,
  worked: one,
  'since-progress': one,
  replied: one,
  heard: one,
  at: one,
} as const;

/** The same as it was typed. */
export type Given = {
  readonly [K in keyof typeof caseOptions]?:
    | ((typeof caseOptions)[K] extends { multiple: true } ? readonly string[] : string)
    | undefined;
};

/** The events that would have made such a ticket, reduced as the journal's are. */
export function inventCase(
  given: Given,
  policy: Policy,
): { readonly theCase: Case; readonly now: EpochMs } {
  const now = instantFrom('--at', given.at) ?? epochMs(Date.now());
  const worked = lengthFrom('--worked', given.worked) ?? 0;
  const opened = Math.max(lengthFrom('--opened', given.opened) ?? worked, worked);
  const within = (option: 'in-tier' | 'since-progress'): number =>
    Math.min(lengthFrom(`--${option}`, given[option]) ?? opened, opened);

  const start = within('since-progress');
  const told: readonly Told[] = [
    ...looksAt(given, opened, now),
    ...(given.tier === undefined ? [] : arrivalAt(given.tier, within('in-tier'), policy)),
    ...said(given, start, policy),
  ];
  const steps = stepResults(given.steps, start, policy, caseOf(told, worked, now));
  return { theCase: caseOf([...told, ...steps], worked, now), now };
}

function caseOf(told: readonly Told[], worked: number, now: EpochMs): Case {
  const key = caseKey(ticket);
  const journal = told
    .toSorted((a, b) => b.minutesAgo - a.minutesAgo)
    .map(({ minutesAgo, body }, index) => ({
      seq: index + 1,
      at: before(now, minutes(minutesAgo)),
      case: key,
      body,
      hash: '0'.repeat(64),
    }));
  const startedAt = before(now, minutes(worked));
  const running = { case: key, startedAt, seenAt: now, activeAt: now, tab: 1 };
  const reduced = reduce(journal, worked > 0 ? running : undefined);
  if (!reduced) throw new Error('An invented ticket is always looked at.');
  return reduced;
}
