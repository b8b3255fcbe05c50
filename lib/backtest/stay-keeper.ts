import type { CountedEvent } from '../case/counted-event.ts';
import type { EventBody } from '../case/events.ts';
import { clip, total } from '../clock/interval.ts';
import type { DurationMs } from '../clock/units.ts';
import { isDoneStatus } from '../policy/facts/done.ts';
import type { ShownPrompt, Stay } from './stay.ts';
import type { Follower, TicketReplay } from './ticket-replay.ts';

/** A stay while it lasts. */
export type OpenStay = { -readonly [K in keyof Stay]: Stay[K] };

/** A handoff before which the candidate policy had asked for nothing. */
export interface Unasked {
  readonly stay: OpenStay;
  /** What had been asked before it, in earlier stays. */
  readonly prompts: readonly ShownPrompt[];
  /** How many events had happened before it. */
  readonly events: number;
  readonly at: TicketReplay['now'];
}

/** Follows a replay from handoff to handoff. */
export class StayKeeper implements Follower {
  readonly #arrived: ReadonlySet<string>;
  readonly #left = new Set<string>();
  readonly #earlier: OpenStay[] = [];
  #current: OpenStay = {};
  readonly prompts: ShownPrompt[] = [];
  /** Those that nobody has looked into yet. */
  readonly unasked: Unasked[] = [];

  constructor(events: readonly CountedEvent[]) {
    this.#arrived = arrivedNotes(events);
  }

  get stays(): readonly Stay[] {
    return [...this.#earlier, this.#current];
  }

  prompted(prompt: ShownPrompt): void {
    this.prompts.push(prompt);
    this.#current.asked ??= prompt;
  }

  before({ body }: CountedEvent, replay: TicketReplay): void {
    if (body.type !== 'noteDelivered') return;
    const { reference, rules } = body;
    if (!this.#arrived.has(reference) || this.#left.has(reference)) return;
    this.#left.add(reference);
    const stay = this.#current;
    stay.handoff = { at: replay.now, rules };
    if (stay.asked) stay.saved = workSince(stay.asked, replay);
    else
      this.unasked.push({
        stay,
        prompts: [...this.prompts],
        events: replay.happened,
        at: replay.now,
      });
    this.#earlier.push(stay);
    this.#current = {};
  }

  after({ body }: CountedEvent, replay: TicketReplay): void {
    const { asked, solvedAfter } = this.#current;
    if (!asked || solvedAfter !== undefined || !this.#solves(body)) return;
    this.#current.solvedAfter = workSince(asked, replay);
  }

  /** Once it was handed over, somebody else may have solved it: then only the agent's own steps tell. */
  #solves(body: EventBody): boolean {
    if (body.type === 'step' || body.type === 'alsoTried') return body.result === 'fixed';
    const done = body.type === 'observed' && isDoneStatus(body.record.facts.status?.status);
    return done && this.#left.size === 0;
  }
}

const workSince = ({ at }: ShownPrompt, replay: TicketReplay): DurationMs =>
  total(clip(replay.caseNow?.work ?? [], at, replay.now));

/** References of notes that left Baton and were seen in the helpdesk afterwards. */
function arrivedNotes(events: readonly CountedEvent[]): ReadonlySet<string> {
  const left = new Set<string>();
  const arrived = new Set<string>();
  for (const { body } of events) {
    if (body.type === 'noteDelivered') left.add(body.reference);
    if (body.type === 'handedOver' && left.has(body.reference)) arrived.add(body.reference);
  }
  return arrived;
}
