import type { RunningInterval } from '../case/case.ts';
import type { EventBody, JournalEvent } from '../case/events.ts';
import type { CaseKey } from '../case/ticket.ts';
import type { NewEvent } from '../journal/journal.ts';
import { askedNow, settle } from './off-screen.ts';
import { Others } from './others.ts';
import type { Ports } from './ports.ts';
import { promptingFor } from './prompting.ts';
import { present } from './present.ts';
import { viewOf, type View } from './view.ts';

/** What a use case wants to have happened. */
export interface Decision {
  /** Events of the ticket at hand, or of another one (`case`). */
  readonly events?: readonly (EventBody | { readonly case: CaseKey; readonly body: EventBody })[];
  /** The open interval afterwards: a new one, none (`null`), or as it was (absent). */
  readonly running?: RunningInterval | null;
}

/** How many tickets' events are kept at hand; a cache, rebuilt from the journal. */
const casesAtHand = 8;

/**
 * The one loop: append → reduce → evaluate → set one alarm → show. The only
 * caller of `Journal.append`; every use case goes through `act`.
 */
export class Loop {
  readonly #ports: Ports;
  readonly #events = new Map<CaseKey, readonly JournalEvent[]>();
  readonly #others: Others;

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#others = new Others(ports.journal);
  }

  /** The ticket as it is, without changing anything. */
  view(key: CaseKey): Promise<View> {
    return this.#ports.exclusively(() => this.#view(key));
  }

  /**
   * Lets `decide` look at the ticket and appends what it decides. With a
   * `command` that was applied before, nothing happens again: a caller whose
   * reply was lost may ask twice.
   */
  act(key: CaseKey, command: string | undefined, decide: (view: View) => Decision): Promise<View> {
    return this.#ports.exclusively(async () => {
      const seen = await this.#view(key);
      const known = command !== undefined && (await this.#ports.journal.has(command));
      if (!known) await this.#apply(seen, command, decide(seen));
      const acted = await this.#view(key);
      const prompting = promptingFor(acted, await this.#ports.present());
      if (prompting.raise) await this.#apply(acted, undefined, { events: [prompting.raise] });
      const view = prompting.raise ? await this.#view(key) : acted;
      await present(this.#ports, view, { ...prompting, checkIn: askedNow(seen, acted) });
      return view;
    });
  }

  /** Looks again at every ticket whose time has come. */
  async wake(): Promise<void> {
    const now = this.#ports.now();
    for (const [key, at] of await this.#ports.wakes.all()) {
      if (at <= now) await this.act(key, undefined, settle);
    }
  }

  /** Forgets what is at hand, because the journal was changed as a whole. */
  forget(): void {
    this.#events.clear();
    this.#others.forget();
  }

  async #view(key: CaseKey): Promise<View> {
    const cached = this.#events.get(key);
    const events = cached ?? (await this.#ports.journal.eventsOf(key));
    if (!cached) this.#keep(key, events);
    const running = await this.#ports.journal.running();
    const policy = await this.#ports.policy.current();
    const now = this.#ports.now();
    const others = policy ? await this.#others.of(key, policy, now) : [];
    return viewOf(key, now, events, running, policy, others);
  }

  async #apply(view: View, command: string | undefined, decision: Decision): Promise<void> {
    const { events = [], running } = decision;
    if (events.length === 0) {
      if (running) await this.#ports.journal.stretch(running);
      else if (running === null) await this.#ports.journal.append([], { running });
      return;
    }
    const policy = view.policy && `${view.policy.id}@${view.policy.revision}`;
    const appended = await this.#ports.journal.append(
      events.map((event): NewEvent => {
        const { case: key, body } = 'body' in event ? event : { case: view.key, body: event };
        return {
          at: view.now,
          case: key,
          body,
          ...(command && { command }),
          ...(policy && { policy }),
        };
      }),
      running === undefined ? {} : { running },
    );
    for (const event of appended) {
      this.#others.note(event);
      const known = event.case && this.#events.get(event.case);
      if (event.case && known) this.#keep(event.case, [...known, event]);
    }
  }

  #keep(key: CaseKey, events: readonly JournalEvent[]): void {
    this.#events.delete(key);
    this.#events.set(key, events);
    const [oldest] = this.#events.keys();
    if (oldest !== undefined && this.#events.size > casesAtHand) this.#events.delete(oldest);
  }
}
