import type { EpochMs } from '../clock/units.ts';
import type { SeenFacts } from './case.ts';
import type { CaseDraft } from './draft.ts';
import { factNames } from './fact-names.ts';
import { knownSince, type Fact, type TicketFacts, type TicketRecord } from './ticket.ts';

type ChangeableFacts = { -readonly [K in keyof SeenFacts]: SeenFacts[K] };

/** Takes in one look at the ticket's page. What it didn't show stays as it was last seen. */
export function applyLook(draft: CaseDraft, record: TicketRecord, at: EpochMs): void {
  const { helpdesk, site, ticketId, url } = record;
  draft.ticket = { helpdesk, site, ticketId, url };
  const facts: ChangeableFacts = { ...draft.facts };
  for (const name of factNames) see(facts, name, record.facts[name], at);
  draft.facts = facts;

  draft.looks.push(at);
  const { status, group } = record.facts;
  const known = draft.statuses.at(-1);
  if (status?.status !== undefined && status.status !== known?.status) {
    draft.statuses.push({ status: status.status, at: changedAt(status.since, known?.at, at) });
  }
  if (group !== undefined && group !== draft.groups.at(-1)?.group) draft.groups.push({ group, at });
}

/** The page's own word on when it changed, if it can be true: after the change before, and not in the future. */
const changedAt = (
  said: EpochMs | undefined,
  before: EpochMs | undefined,
  seen: EpochMs,
): EpochMs =>
  said !== undefined && said <= seen && (before === undefined || said > before) ? said : seen;

function see<K extends keyof TicketFacts>(
  facts: { [N in K]?: Fact<NonNullable<TicketFacts[N]>> },
  name: K,
  value: TicketFacts[K],
  seenAt: EpochMs,
): void {
  if (value === undefined) return;
  const known = facts[name];
  const since = known && isSame(known.value, value) ? knownSince(known) : undefined;
  facts[name] = since === undefined ? { value, seenAt } : { value, seenAt, since };
}

/** Facts are plain data, written in the same order at each look. */
const isSame = (one: unknown, other: unknown): boolean =>
  one === other ||
  (typeof one === 'object' &&
    typeof other === 'object' &&
    JSON.stringify(one) === JSON.stringify(other));
