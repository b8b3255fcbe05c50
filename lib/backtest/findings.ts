import { durationMs, minutes, type EpochMs } from '../clock/units.ts';
import { naggingIn } from './nagging.ts';
import type { CountedTicket, Findings, Tally } from './result.ts';
import type { Replayed, TicketName } from './stay.ts';

/** A ticket that the agent solves within so much work after the prompt needed no handoff. */
const needlessWithin = minutes(15);

class TallyBuilder {
  readonly #tickets = new Map<string, CountedTicket>();
  #count = 0;

  add(ticket: TicketName, at: EpochMs): void {
    this.#count += 1;
    if (!this.#tickets.has(ticket.key)) this.#tickets.set(ticket.key, { ...ticket, at });
  }

  /** Of prompts each one counts. */
  all(): Tally {
    return { count: this.#count, tickets: [...this.#tickets.values()] };
  }

  /** Of tickets each counts once. */
  distinct(): Tally {
    return { count: this.#tickets.size, tickets: [...this.#tickets.values()] };
  }
}

/** Counts what one rule did, or all of them. */
export class FindingsBuilder {
  readonly #prompts = new TallyBuilder();
  readonly #earlier = new TallyBuilder();
  readonly #later = new TallyBuilder();
  readonly #never = new TallyBuilder();
  readonly #needless = new TallyBuilder();
  readonly #outOfHours = new TallyBuilder();
  readonly #nagging = new TallyBuilder();
  #saved = 0;

  /** `rule`: counts only what that rule has to do with. */
  add({ ticket, prompts, stays }: Replayed, rule?: string): void {
    const isMeant = (id: string): boolean => rule === undefined || id === rule;
    for (const prompt of prompts) {
      if (!isMeant(prompt.rule)) continue;
      this.#prompts.add(ticket, prompt.at);
      if (prompt.outOfHours) this.#outOfHours.add(ticket, prompt.at);
    }
    for (const { prompt, rules } of naggingIn(prompts)) {
      if (rule === undefined || rules.has(rule)) this.#nagging.add(ticket, prompt.at);
    }
    for (const { asked, handoff, saved, askedLater, solvedAfter } of stays) {
      if (asked && isMeant(asked.rule)) {
        if (handoff) this.#earlier.add(ticket, asked.at);
        else if (solvedAfter !== undefined && solvedAfter <= needlessWithin) {
          this.#needless.add(ticket, asked.at);
        }
        this.#saved += saved ?? 0;
      }
      if (!handoff || asked) continue;
      if (askedLater) {
        if (isMeant(askedLater.rule)) this.#later.add(ticket, askedLater.at);
      } else if (rule === undefined || handoff.rules.includes(rule)) {
        this.#never.add(ticket, handoff.at);
      }
    }
  }

  build(days: number): Findings<Tally> {
    const prompts = this.#prompts.all();
    return {
      prompts,
      promptsPerDay: prompts.count / Math.max(1, days),
      earlier: this.#earlier.distinct(),
      later: this.#later.distinct(),
      never: this.#never.distinct(),
      saved: durationMs(this.#saved),
      needless: this.#needless.distinct(),
      outOfHours: this.#outOfHours.all(),
      nagging: this.#nagging.distinct(),
    };
  }
}
