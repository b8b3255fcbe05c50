import type { CountedEvent } from '../case/counted-event.ts';
import type { TicketHistory } from './history.ts';
import type { Replayed } from './stay.ts';
import { StayKeeper, type Unasked } from './stay-keeper.ts';
import type { Follower, Setting } from './ticket-replay.ts';
import { TicketReplay } from './ticket-replay.ts';

/**
 * One ticket under the candidate policy: as it went, and, for each handoff that
 * the policy hadn't asked for, as it might have gone on without it, up to the
 * first prompt. That tells "later" from "never".
 */
export class Trial {
  readonly main: TicketReplay;
  readonly #setting: Setting;
  readonly #history: TicketHistory;
  readonly #keeper: StayKeeper;

  constructor(setting: Setting, history: TicketHistory) {
    this.#setting = setting;
    this.#history = history;
    this.#keeper = new StayKeeper(history.events);
    this.main = new TicketReplay(setting, history, this.#keeper);
  }

  /** What came of it; absent for a ticket that nobody ever looked at. */
  outcome(): Replayed | undefined {
    const theCase = this.main.case;
    if (!theCase) return undefined;
    const { key, ticket, facts } = theCase;
    const { prompts, stays } = this.#keeper;
    const subject = facts.subject?.value;
    return {
      ticket: {
        key,
        ticketId: ticket.ticketId,
        url: ticket.url,
        ...(subject !== undefined && { subject }),
      },
      prompts,
      stays,
    };
  }

  /** Replays without the handoffs that came up since the last call. */
  takeAlternatives(): readonly TicketReplay[] {
    return this.#keeper.unasked.splice(0).map((unasked) => this.#without(unasked));
  }

  #without({ stay, ...begin }: Unasked): TicketReplay {
    const { key, events: all } = this.#history;
    const kept = all.filter((event, index) => index < begin.events || !isPartOfHandoff(event));
    const follower: Follower = {
      before() {},
      after() {},
      prompted(prompt) {
        stay.askedLater = prompt;
        replay.end();
      },
    };
    const replay = new TicketReplay(this.#setting, { key, events: kept }, follower, begin);
    return replay;
  }
}

const isPartOfHandoff = ({ body }: CountedEvent): boolean =>
  body.type === 'noteDelivered' || body.type === 'handedOver';
