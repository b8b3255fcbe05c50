import { durationMs, epochMs, minutes } from '../../../../lib/clock/units.ts';
import type { ClockView, TicketSnapshot } from '../../../../lib/service/snapshot.ts';

/** When the pictured working day stands still, except for clocks that run. */
export const at = epochMs(Date.now());

const minutesAgo = (count: number) => epochMs(at - minutes(count));

const allSeen = { inferred: durationMs(0), unconfirmed: durationMs(0) };

export const touch = (
  elapsedMinutes: number,
  state: ClockView['state'] = 'running',
): ClockView => ({
  kind: 'touch',
  since: 'firstTouch',
  state,
  elapsed: durationMs(elapsedMinutes * 60_000 + 5_000),
  ...allSeen,
  asOf: at,
  ...(state === 'paused' && { reason: 'not_in_front' as const }),
});

const calendar: ClockView = {
  kind: 'calendar',
  since: 'opened',
  state: 'running',
  elapsed: minutes(192),
  ...allSeen,
  anchorAt: minutesAgo(192),
  asOf: at,
};

const seen = <T>(value: T) => ({ value, seenAt: at });

/** A ticket as it looks before any policy is loaded. */
export const bareTicket: TicketSnapshot = {
  asOf: at,
  notices: [],
  ticket: {
    helpdesk: 'request-tracker',
    site: 'https://help.example/rt',
    ticketId: '4711',
    helpdeskName: 'Request Tracker',
    url: 'https://help.example/Ticket/Display.html?id=4711',
    degraded: false,
    insertable: 'yes',
    facts: {
      subject: seen('VPN drops every few minutes since the update this morning'),
      requester: seen('Dana Weber'),
      status: seen({ label: 'open', status: 'open' }),
      openedAt: seen(minutesAgo(192)),
    },
  },
  touch: touch(12),
  calendar,
  sinceProgress: { ...touch(9), since: 'lastProgress' },
  paused: false,
  alsoTried: [],
  doubts: [],
  handoffs: [],
};

export { minutesAgo };
