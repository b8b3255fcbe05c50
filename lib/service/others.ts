import type { Case } from '../case/case.ts';
import type { EventBody, JournalEvent } from '../case/events.ts';
import { reduce } from '../case/reduce.ts';
import type { CaseKey } from '../case/ticket.ts';
import { before, type EpochMs } from '../clock/units.ts';
import type { Journal } from '../journal/journal.ts';
import { looksBack } from '../policy/facts/looks-back.ts';
import type { Policy } from '../policy/schema.ts';

/**
 * The other tickets that the agent worked on or looked at lately, for rules about tickets
 * that are alike. A cache: what is in it can be read from the journal again.
 */
export class Others {
  readonly #journal: Journal;
  /** When each ticket was last worked on or looked at; empty until somebody asks. */
  readonly #attendedAt = new Map<CaseKey, EpochMs>();
  readonly #cases = new Map<CaseKey, Case>();
  #since: EpochMs | undefined;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** Costs nothing for a policy without such rules. */
  async of(key: CaseKey, policy: Policy, now: EpochMs): Promise<readonly Case[]> {
    const window = looksBack(policy);
    if (window === 0) return [];
    const since = before(now, window);
    if (this.#since === undefined || this.#since > since) await this.#read(since);
    const others: Case[] = [];
    for (const [other, at] of this.#attendedAt) {
      const known = other === key || at < since ? undefined : await this.#case(other);
      if (known) others.push(known);
    }
    return others;
  }

  /** Takes in what has just happened. */
  note({ case: key, at, body }: JournalEvent): void {
    if (key === undefined) return;
    this.#cases.delete(key);
    if (this.#since !== undefined && isAttention(body)) this.#attendedAt.set(key, at);
  }

  forget(): void {
    this.#attendedAt.clear();
    this.#cases.clear();
    this.#since = undefined;
  }

  async #read(since: EpochMs): Promise<void> {
    for (const { case: key, at, body } of await this.#journal.since(since)) {
      if (key !== undefined && isAttention(body)) this.#attendedAt.set(key, at);
    }
    this.#since = since;
  }

  async #case(key: CaseKey): Promise<Case | undefined> {
    const known = this.#cases.get(key);
    if (known) return known;
    const reduced = reduce(await this.#journal.eventsOf(key));
    if (reduced) this.#cases.set(key, reduced);
    return reduced;
  }
}

const isAttention = ({ type }: EventBody): boolean => type === 'worked' || type === 'observed';
