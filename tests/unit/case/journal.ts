import type { Case, RunningInterval } from '../../../lib/case/case.ts';
import {
  journalEventSchema,
  type EventBody,
  type IntervalEnd,
  type JournalEvent,
} from '../../../lib/case/events.ts';
import { reduce } from '../../../lib/case/reduce.ts';
import { caseKey, type TicketFacts } from '../../../lib/case/ticket.ts';
import { epochMs, minutes, type EpochMs } from '../../../lib/clock/units.ts';

/** The instant a number of minutes into the story, or before it. */
export const minute = (count: number): EpochMs =>
  epochMs(Date.UTC(2026, 10, 2, 8) + count * minutes(1));

const ticket = { helpdesk: 'demo', site: 'https://help.example', ticketId: '7' };
export const key = caseKey(ticket);

/** A look at the page of the ticket that all stories are about. */
export const look = (facts: TicketFacts = {}): EventBody => ({
  type: 'observed',
  record: { ...ticket, url: 'https://help.example/tickets/7', facts },
});

export const worked = (from: number, to: number, ended: IntervalEnd = 'left'): EventBody => ({
  type: 'worked',
  startedAt: minute(from),
  endedAt: minute(to),
  ended,
});

export const tried = (
  step: string,
  result: 'fixed' | 'no_change' | 'skipped' | 'blocked' | 'failed' | 'not_applicable',
): EventBody => ({
  type: 'step',
  checklist: 'general',
  step,
  result,
});

export const delivered = (reference: string, toTier: string): EventBody => ({
  type: 'noteDelivered',
  reference,
  fromTier: 'l1',
  toTier,
  rules: [],
  delivery: 'inserted',
});

export const arrived = (reference: string): EventBody => ({
  type: 'handedOver',
  reference,
  confirmedBy: 'page',
});

/** A story: what happened at which minute, in order. */
export type Story = readonly (readonly [minute: number, body: EventBody])[];

/** The story as the journal would hold it. */
export const journal = (story: Story): readonly JournalEvent[] =>
  story.map(([at, body], index) => ({
    seq: index + 1,
    at: minute(at),
    case: key,
    body,
    hash: '0'.repeat(64),
  }));

export const running = (from: number, seen: number): RunningInterval => ({
  case: key,
  startedAt: minute(from),
  seenAt: minute(seen),
  activeAt: minute(seen),
  tab: 1,
});

/** The case that a story makes; a look at the page stands before it. */
export function caseOf(story: Story, open?: RunningInterval): Case {
  const reduced = reduce(journal([[0, look()], ...story]), open);
  if (!reduced) throw new Error('A story begins with a look at the ticket');
  return reduced;
}

/** Fails if a story holds what the journal could not. */
export const asStored = (events: readonly JournalEvent[]): readonly JournalEvent[] =>
  events.map((event) => journalEventSchema.parse(event));
