import type { Case, RunningInterval } from '../case/case.ts';
import type { CountedEvent } from '../case/counted-event.ts';
import { CaseReducer } from '../case/reducer.ts';
import type { EventBody } from '../case/events.ts';
import type { CaseKey, TicketRecord } from '../case/ticket.ts';
import { earliest } from '../clock/latest.ts';
import {
  after,
  durationMs,
  elapsed,
  epochMs,
  type DurationMs,
  type EpochMs,
} from '../clock/units.ts';
import { hoursOf } from '../policy/time/calendars.ts';
import { judge } from '../policy/judge/judge.ts';
import { raisingOf } from '../policy/prompt/raising.ts';
import type { Policy } from '../policy/schema.ts';
import type { Judgement } from '../policy/verdict.ts';
import type { TicketHistory } from './history.ts';
import { nextWork, type Worked } from './open-work.ts';
import type { Presence } from './presence.ts';
import { tellsOfAPerson } from './person.ts';
import type { ShownPrompt } from './stay.ts';
import { isUnconfirmed } from './unconfirmed.ts';
import { workAhead } from './work-ahead.ts';

/** The shortest length of time. */
const moment = durationMs(1);

/** What all tickets of one backtest have in common. */
export interface Setting {
  readonly policy: Policy;
  readonly presence: Presence;
  /** Nothing is known of what comes later. */
  readonly until: EpochMs;
}

/** Who wants to know what happens. */
export interface Follower {
  before(event: CountedEvent, replay: TicketReplay): void;
  after(event: CountedEvent, replay: TicketReplay): void;
  prompted(prompt: ShownPrompt): void;
}

/** Events that are there already when a replay begins, and what was asked until then. */
export interface Beginning {
  readonly at: EpochMs;
  readonly events: number;
  readonly prompts: readonly ShownPrompt[];
}

/**
 * One ticket, lived through again under a policy. It is looked at only when
 * something may have changed: after an event, when the verdict said so, and when
 * so much work has been done that a limit is reached. Looking at it every minute
 * would show the same.
 */
export class TicketReplay {
  readonly key: CaseKey;
  readonly #setting: Setting;
  readonly #events: readonly CountedEvent[];
  readonly #work: readonly (Worked | undefined)[];
  readonly #follower: Follower;
  readonly #reducer = new CaseReducer();
  #next = 0;
  #now = epochMs(Number.MIN_SAFE_INTEGER);
  #lookedAt = epochMs(Number.MIN_SAFE_INTEGER);
  #wakeAt: EpochMs | undefined;
  /** So much work can pass after the last look without another one; absent for any amount. */
  #workAhead: DurationMs | undefined;
  /**
   * A snooze can only be read while its clock runs, and work on a ticket shows
   * that its status still holds: then the beginning of work is looked at, too.
   */
  #looksAtStart = false;
  #nextAt: EpochMs | undefined;
  /** What the page showed last; the same object when it showed the same again. */
  #record: TicketRecord | undefined;
  /** Something is due, but nobody was there, or nobody had seen the ticket since. */
  #waits = false;
  #over = false;

  constructor(setting: Setting, history: TicketHistory, follower: Follower, begin?: Beginning) {
    this.key = history.key;
    this.#setting = setting;
    this.#events = history.events;
    this.#work = nextWork(history.events);
    this.#follower = follower;
    if (begin) this.#begin(begin);
    this.#nextAt = this.#earliestInstant();
  }

  /** When to go on; absent when the story is over. */
  get nextAt(): EpochMs | undefined {
    return this.#nextAt;
  }

  /** How many of the events have happened. */
  get happened(): number {
    return this.#next;
  }

  /** The sequence number of the event that comes with `nextAt`, if one does. */
  get nextSeq(): number {
    const event = this.#events[this.#next];
    return event && event.at <= (this.#nextAt ?? 0) ? event.seq : Infinity;
  }

  get now(): EpochMs {
    return this.#now;
  }

  /** The case without the stretch of work that is open, as it is for other tickets. */
  get case(): Case | undefined {
    return this.#reducer.case();
  }

  /** The case with all work up to now. */
  get caseNow(): Case | undefined {
    return this.#reducer.case(this.#running());
  }

  /** Goes on to `nextAt`. `others`: the tickets that the agent attended to lately. */
  step(others: readonly Case[]): void {
    const at = this.#nextAt;
    if (at === undefined) return;
    const due = at === this.#wakeAt || at === this.#workLimitAt();
    this.#now = at;
    const { news, person } = this.#applyUpToNow();
    if (due || news) this.#look(others, person);
    this.#nextAt = this.#earliestInstant();
  }

  /** What comes after doesn't matter. */
  end(): void {
    this.#over = true;
  }

  #begin({ at, events, prompts }: Beginning): void {
    for (const event of this.#events.slice(0, events)) this.#reducer.apply(event);
    this.#next = events;
    this.#now = at;
    for (const prompt of prompts) this.#remember(prompt);
    this.#wakeAt = at;
  }

  #applyUpToNow(): { readonly news: boolean; readonly person: boolean } {
    let news = false;
    let person = false;
    for (;;) {
      const event = this.#events[this.#next];
      if (!event || event.at > this.#now) return { news, person };
      this.#follower.before(event, this);
      this.#reducer.apply(event);
      this.#next += 1;
      this.#follower.after(event, this);
      person ||= tellsOfAPerson(event.body);
      if (event.body.type === 'worked') news = this.#closeWork(event.body) || news;
      else if (!this.#sawTheSame(event.body)) news = true;
    }
  }

  /** Seeing what was seen before changes nothing, unless something waits for somebody to see it. */
  #sawTheSame(body: EventBody): boolean {
    if (body.type !== 'observed') return false;
    const same = body.record === this.#record;
    this.#record = body.record;
    return same && !this.#waits;
  }

  /** Work that was open until now has been counted already; anything else is news. */
  #closeWork({ startedAt, endedAt }: Worked): boolean {
    if (this.#workAhead !== undefined) {
      const from = startedAt > this.#lookedAt ? startedAt : this.#lookedAt;
      this.#workAhead = durationMs(this.#workAhead - elapsed(from, endedAt));
    }
    const begun = elapsed(this.#open?.startedAt ?? this.#now, this.#now) > 0;
    return endedAt > this.#now || begun;
  }

  #look(others: readonly Case[], person: boolean): void {
    const { policy, presence } = this.#setting;
    this.#wakeAt = undefined;
    const known = this.#reducer.case();
    if (!known) return;
    this.#lookedAt = this.#now;
    const snoozes = known.snoozes.length > 0;
    const theCase = this.#reducer.case(this.#running(), !(snoozes && this.#isOpen())) ?? known;
    const { judgement: verdict } = judge(policy, theCase, this.#now, others);
    const asks = raisingOf(theCase, verdict.prompt, this.#now);
    const raises = asks.state === 'raise' && (person || presence.isThere(this.#now));
    if (raises && verdict.prompt) this.#raise(verdict.prompt.rule.id, verdict);
    const raising = raises ? raisingOf(theCase, verdict.prompt, this.#now) : asks;
    this.#wakeAt = earliest([
      verdict.nextWakeAt,
      raising.state === 'wait' ? raising.until : undefined,
      raising.state === 'raise' ? presence.next(this.#now) : undefined,
    ]);
    this.#workAhead = workAhead(verdict);
    const unconfirmed = isUnconfirmed(verdict);
    this.#looksAtStart = snoozes || unconfirmed;
    this.#waits = unconfirmed || raising.state === 'raise';
  }

  #raise(rule: string, { tier }: Judgement): void {
    const hours = hoursOf(tier, this.#setting.policy);
    const outOfHours = hours !== undefined && !hours.isOpen(this.#now);
    const prompt = { rule, at: this.#now, outOfHours };
    this.#remember(prompt);
    this.#follower.prompted(prompt);
  }

  #remember({ rule, at }: ShownPrompt): void {
    const seq = this.#events[this.#next - 1]?.seq ?? 0;
    this.#reducer.apply({ seq, at, body: { type: 'prompted', rule, notified: false } });
  }

  get #open(): Worked | undefined {
    return this.#work[this.#next];
  }

  #isOpen(): boolean {
    const open = this.#open;
    return open !== undefined && open.startedAt <= this.#now && this.#now < open.endedAt;
  }

  #running(): RunningInterval | undefined {
    const open = this.#open;
    if (!open || open.startedAt > this.#now) return undefined;
    const { startedAt, endedAt } = open;
    const seenAt = endedAt < this.#now ? endedAt : this.#now;
    return { case: this.key, startedAt, seenAt, activeAt: seenAt, tab: 0 };
  }

  #earliestInstant(): EpochMs | undefined {
    if (this.#over) return undefined;
    const event = this.#events[this.#next];
    const eventAt = event && epochMs(Math.max(event.at, this.#now));
    const at = earliest([eventAt, this.#wakeAt, this.#workLimitAt()]);
    return at !== undefined && at <= this.#setting.until ? at : undefined;
  }

  #workLimitAt(): EpochMs | undefined {
    const open = this.#open;
    if (!open) return undefined;
    const { startedAt, endedAt } = open;
    const justOpened = after(startedAt, moment);
    if (this.#looksAtStart && justOpened > this.#lookedAt) return justOpened;
    if (this.#looksAtStart || this.#workAhead === undefined) return undefined;
    const from = startedAt > this.#lookedAt ? startedAt : this.#lookedAt;
    const at = after(from, this.#workAhead);
    return at <= endedAt ? at : undefined;
  }
}
