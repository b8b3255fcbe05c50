import type { Case } from '../case/case.ts';
import type { CaseKey } from '../case/ticket.ts';
import { before, type DurationMs, type EpochMs } from '../clock/units.ts';
import type { TicketReplay } from './ticket-replay.ts';

/** The tickets that the agent attended to lately, while all tickets are replayed side by side. */
export class Lately {
  readonly #window: DurationMs;
  /** In the order in which something last happened to them. */
  readonly #tickets = new Map<CaseKey, { readonly replay: TicketReplay; readonly at: EpochMs }>();

  constructor(window: DurationMs) {
    this.#window = window;
  }

  note(replay: TicketReplay): void {
    this.#tickets.delete(replay.key);
    this.#tickets.set(replay.key, { replay, at: replay.now });
  }

  besides(key: CaseKey, now: EpochMs): readonly Case[] {
    const since = before(now, this.#window);
    const others: Case[] = [];
    for (const [other, { replay, at }] of this.#tickets) {
      if (at < since) this.#tickets.delete(other);
      else if (other !== key && replay.case) others.push(replay.case);
    }
    return others;
  }
}
