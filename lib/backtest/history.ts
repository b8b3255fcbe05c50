import type { CountedEvent } from '../case/counted-event.ts';
import type { EventBody, JournalEvent } from '../case/events.ts';
import { standing } from '../case/retractions.ts';
import type { CaseKey, TicketRecord } from '../case/ticket.ts';
import { measured } from '../case/work.ts';
import { span, type Interval } from '../clock/interval.ts';
import type { EpochMs } from '../clock/units.ts';
import { presenceOf, type Presence } from './presence.ts';
import { sameRecord } from './same-record.ts';

/** One ticket's events that count, oldest first. */
export interface TicketHistory {
  readonly key: CaseKey;
  readonly events: readonly CountedEvent[];
}

/** A journal, ticket by ticket. */
export interface History {
  readonly tickets: readonly TicketHistory[];
  readonly presence: Presence;
  readonly events: number;
  /** From the first event to the newest; absent when there is none. */
  readonly range?: Interval;
}

/**
 * Gathers a journal that comes piece by piece. Of a million events only what a
 * verdict can depend on is kept: no texts of notes, no descriptions, no links.
 */
export class HistoryBuilder {
  readonly #tickets = new Map<CaseKey, CountedEvent[]>();
  /** Tickets with events that were taken back, or came out of order. */
  readonly #unsettled = new Set<CaseKey>();
  #work: Interval[] = [];
  readonly #lastLooks = new Map<CaseKey, TicketRecord>();
  #events = 0;
  #from: EpochMs | undefined;
  #to: EpochMs | undefined;

  add(page: readonly JournalEvent[]): void {
    for (const { seq, at, case: key, body } of page) {
      this.#events += 1;
      if (this.#from === undefined || at < this.#from) this.#from = at;
      if (this.#to === undefined || at > this.#to) this.#to = at;
      // What the policy of the time asked has nothing to do with the one that is tried.
      if (key === undefined || body.type === 'prompted') continue;
      const events = this.#tickets.get(key) ?? [];
      if (events.length === 0) this.#tickets.set(key, events);
      if (body.type === 'retracted' || seq < (events.at(-1)?.seq ?? 0)) this.#unsettled.add(key);
      events.push({ seq, at, body: this.#slim(key, body) });
      this.#work = measured(this.#work, atThePage(body));
    }
  }

  /** What was taken back later never happened: the history is judged with hindsight. */
  build(): History {
    const tickets = [...this.#tickets].map(([key, events]) => ({
      key,
      events: this.#unsettled.has(key) ? standing(events) : events,
    }));
    const presence = presenceOf(this.#work);
    const range =
      this.#from === undefined || this.#to === undefined
        ? {}
        : { range: { from: this.#from, to: this.#to } };
    return { tickets, presence, events: this.#events, ...range };
  }

  #slim(key: CaseKey, body: EventBody): EventBody {
    if (body.type === 'noteAnswer') return { ...body, answer: { text: '' } };
    if (body.type !== 'observed') return body;
    const last = this.#lastLooks.get(key);
    if (last && sameRecord(last, body.record)) return { type: 'observed', record: last };
    const { description: _long, ...facts } = body.record.facts;
    const record = { ...body.record, facts };
    this.#lastLooks.set(key, record);
    return { type: 'observed', record };
  }
}

/** On the phone or on site nobody sees a prompt. */
const atThePage = (body: EventBody): readonly Interval[] =>
  body.type === 'worked' && body.offScreen === undefined ? span(body.startedAt, body.endedAt) : [];
