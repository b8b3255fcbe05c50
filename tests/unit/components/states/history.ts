import type { EventBody, JournalEvent } from '../../../../lib/case/events.ts';
import { caseKey, type TicketFacts } from '../../../../lib/case/ticket.ts';
import { epochMs, minutes, type EpochMs } from '../../../../lib/clock/units.ts';

const site = 'https://help.example';
const start = Date.UTC(2026, 9, 5, 8);

/** Asks after a quarter of an hour of work. */
export const candidate = JSON.stringify({
  schema: 'baton.policy/1',
  id: 'acme-it',
  revision: 15,
  name: 'Acme IT escalation',
  defaults: { startTier: 'l1' },
  vocabulary: {
    severities: [{ id: 'sev1', label: 'Critical' }],
    categories: [],
    flags: ['security'],
  },
  tiers: [
    { id: 'l1', level: 1, name: 'Service desk', kind: 'internal' },
    { id: 'l2', level: 2, name: 'Second line', kind: 'internal', final: true },
  ],
  routes: [{ from: ['l1'], to: 'l2' }],
  rules: [
    {
      id: 'no-progress',
      name: 'No progress',
      anyOf: [{ type: 'time', clock: 'touch', since: 'lastProgress', afterMinutes: 15 }],
      effect: { kind: 'functional', urgency: 'prompt' },
      explain: '15 minutes of work without progress.',
    },
    {
      id: 'security',
      name: 'Security sensitive',
      anyOf: [{ type: 'flag', anyOf: ['security'] }],
      effect: { kind: 'functional', urgency: 'immediate' },
      explain: 'Possible security incident.',
    },
  ],
});

/**
 * So many tickets, one after the other, each with 20 minutes of work. Every
 * third one is handed over after 18 minutes of it, the others are solved.
 */
export function historyOf(tickets: number): readonly JournalEvent[] {
  const events: JournalEvent[] = [];
  for (let index = 0; index < tickets; index += 1) {
    const ref = { helpdesk: 'demo', site, ticketId: String(4_700 + index) };
    const begin = start + index * minutes(60);
    const at = (minute: number): EpochMs => epochMs(begin + minute * minutes(1));
    const add = (minute: number, body: EventBody): void => {
      const seq = events.length + 1;
      events.push({ seq, at: at(minute), case: caseKey(ref), body, hash: '0'.repeat(64) });
    };
    const look = (status: 'open' | 'solved'): EventBody => {
      const facts: TicketFacts = {
        subject: `Printer ${index} is jammed`,
        status: { label: status, status },
      };
      return {
        type: 'observed',
        record: { ...ref, url: `${site}/tickets/${ref.ticketId}`, facts },
      };
    };
    add(0, look('open'));
    if (index % 3 === 0) {
      const reference = `BT-${index}`;
      const way = { fromTier: 'l1', toTier: 'l2', rules: ['no-progress'] };
      add(18, { type: 'noteDelivered', reference, ...way, delivery: 'inserted' });
      add(19, { type: 'handedOver', reference, confirmedBy: 'page' });
    } else add(20, look('solved'));
    add(20, { type: 'worked', startedAt: at(0), endedAt: at(20), ended: 'left' });
  }
  return events;
}
