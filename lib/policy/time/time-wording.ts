import type { Anchor, Clock, ClockKind } from '../../clock/clock.ts';
import { minutes, type DurationMs } from '../../clock/units.ts';

const worked: { readonly [A in Anchor]: string } = {
  opened: 'of work since the ticket was opened',
  firstTouch: 'of work on this ticket',
  tierEntered: 'of work at this tier',
  lastProgress: 'of work without progress',
  lastPublicUpdate: 'of work since the last public reply',
  lastCustomerUpdate: "of work since the requester's last message",
  handoffSent: 'of work since the handoff',
};

const passed: { readonly [A in Anchor]: string } = {
  opened: 'since the ticket was opened',
  firstTouch: 'since work began',
  tierEntered: 'since the ticket came to this tier',
  lastProgress: 'without progress',
  lastPublicUpdate: 'since the last public reply',
  lastCustomerUpdate: "since the requester's last message",
  handoffSent: 'since the handoff',
};

/** What the page would have to show for a clock to have a beginning. */
const neverSeen: { readonly [A in Anchor]?: string } = {
  lastPublicUpdate: 'No public reply was seen',
  lastCustomerUpdate: 'No message from the requester was seen',
};

/** What begins a clock that hasn't begun. */
const beginnings: { readonly [A in Anchor]?: string } = {
  firstTouch: 'work on this ticket',
  lastProgress: 'work on this ticket',
  handoffSent: 'a handoff',
};

const inHours = 'in office hours';

const whichTime = (kind: ClockKind, since: Anchor): string => {
  switch (kind) {
    case 'touch':
      return worked[since];
    case 'calendar':
      return passed[since];
    case 'business':
      return `${inHours} ${passed[since]}`;
  }
};

/** What a limit in minutes asks for: "20 min of work without progress". */
export const timeAsked = (kind: ClockKind, since: Anchor, limit: number): string =>
  `${lengthText(limit, limit)} ${whichTime(kind, since)}`;

/** How a clock stands against its limit in minutes: "22 min of work without progress, limit 20". */
export function timeTold(clock: Clock, limit: number): string {
  const { kind, since } = clock;
  if (clock.reason === 'not_measured') {
    return `No opening hours are named, so time ${inHours} is not measured`;
  }
  const unseen = clock.state === 'unknown' ? neverSeen[since] : undefined;
  if (unseen !== undefined) return unseen;
  const count = Math.floor(clock.elapsed / minutes(1));
  const most = limit < hoursFrom ? limit : lengthText(limit, limit);
  return `${sureness(clock)}${lengthText(count, limit)} ${whichTime(kind, since)}, limit ${most}`;
}

/** What a clock lacks of a length: "8 more minutes of work". Absent if nobody can say. */
export function timeMissing(clock: Clock, limit: DurationMs): string | undefined {
  if (clock.reason === 'not_measured') return undefined;
  if (clock.state === 'unknown' && neverSeen[clock.since] !== undefined) return undefined;
  const rest = Math.ceil((limit - clock.elapsed) / minutes(1));
  const more = `${rest < hoursFrom ? moreMinutes(rest) : `${lengthText(rest, rest)} more`}${ofWhat(clock)}`;
  const begun = clock.state !== 'stopped' || clock.anchorAt !== undefined;
  const first = begun || clock.kind === 'touch' ? undefined : beginnings[clock.since];
  return first === undefined ? more : `${first}, then ${more}`;
}

/** A lower bound stays one, whoever saw the ticket meanwhile. */
function sureness({ state, inferred }: Clock): string {
  if (state === 'unknown') return 'At least ';
  return inferred > 0 ? '≈ ' : '';
}

function ofWhat({ kind, reason }: Clock): string {
  if (kind === 'touch') return ' of work';
  const hours = kind === 'business' ? ` ${inHours}` : '';
  return reason === 'status' ? `${hours} in a status that counts` : hours;
}

const moreMinutes = (count: number): string =>
  count === 1 ? '1 more minute' : `${count} more minutes`;

/** From this limit on, hours are easier to read than minutes. */
const hoursFrom = 120;

/** So many minutes, in hours where the limit is best told in hours. */
export function lengthText(count: number, limit: number): string {
  if (limit < hoursFrom) return `${count} min`;
  const hours = Math.floor(count / 60);
  const rest = count % 60;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
