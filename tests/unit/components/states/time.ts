import { durationMs, epochMs, minutes } from '../../../../lib/clock/units.ts';
import type { TimelineStretch } from '../../../../lib/case/timeline.ts';
import type { ClockView, OffScreenView, Snapshot } from '../../../../lib/service/snapshot.ts';
import { answered } from './policy.ts';
import { shown } from './shown.ts';
import { at, bareTicket, minutesAgo, touch } from './ticket.ts';

const { calendar } = bareTicket;

/** The day after tomorrow, 08:00 on the clock on the wall here. */
export const opensAt = epochMs(
  Temporal.Now.zonedDateTimeISO().add({ days: 2 }).withPlainTime('08:00').epochMilliseconds,
);

const business: ClockView = {
  ...calendar,
  kind: 'business',
  elapsed: minutes(125),
  calendar: 'office',
};

const onThePhone: OffScreenView = {
  mode: 'phone',
  ticketId: '4711',
  here: true,
  since: minutesAgo(12),
  checkInAt: epochMs(at + minutes(18)),
  endsAt: epochMs(at + minutes(23)),
};

const stopped = { ...touch(12, 'paused'), reason: 'idle' } as const;
const running = { policy: answered, touch: touch(12) };

/** Clocks that stand, that are only about right, and work that no page shows. */
export const timeStates = {
  in_hours: shown({ policy: answered, business }),
  outside_hours: shown({
    policy: answered,
    ticket: {
      ...bareTicket.ticket,
      facts: {
        ...bareTicket.ticket.facts,
        status: { value: { label: 'Waiting for reply', status: 'pending' }, seenAt: at },
      },
    },
    touch: stopped,
    calendar: { ...calendar, state: 'stopped', reason: 'status' },
    business: { ...business, state: 'closed', reason: 'outside_hours', opensAt },
  }),
  outside_hours_elsewhere: shown({
    policy: answered,
    business: {
      ...business,
      state: 'closed',
      reason: 'outside_hours',
      opensAt,
      timeZone: 'Pacific/Kiritimati',
    },
  }),
  inferred: shown({
    policy: answered,
    calendar: { ...calendar, inferred: minutes(45) },
    business: { ...business, inferred: minutes(45) },
  }),
  no_marks_left: shown({ policy: { ...answered, progressMarksLeft: 0 } }),
  on_the_phone: shown({ ...running, offScreen: onThePhone }),
  check_in: shown({
    ...running,
    offScreen: { ...onThePhone, checkInAt: minutesAgo(1), endsAt: epochMs(at + minutes(4)) },
  }),
  phone_on_other: shown({
    policy: answered,
    touch: touch(12, 'paused'),
    offScreen: { ...onThePhone, ticketId: '4690', here: false },
  }),
  away: shown({ ...running, away: { from: minutesAgo(13), to: minutesAgo(1), why: 'idle' } }),
  away_unconfirmed: shown({
    ...running,
    away: { from: minutesAgo(38), to: minutesAgo(3), why: 'unconfirmed' },
  }),
} as const satisfies Record<string, Snapshot>;

const stretch = (
  fromMinutesAgo: number,
  toMinutesAgo: number,
  kind: TimelineStretch['kind'],
): TimelineStretch => ({
  from: minutesAgo(fromMinutesAgo),
  to: minutesAgo(toMinutesAgo),
  kind,
  counted: !['removed', 'idle', 'unconfirmed'].includes(kind),
});

/** One of each kind, oldest first. */
export const timeline: readonly TimelineStretch[] = [
  stretch(1_500, 1_470, 'on_site'),
  stretch(1_470, 1_450, 'remote_session'),
  stretch(95, 90, 'added'),
  stretch(62, 50, 'removed'),
  stretch(50, 38, 'phone'),
  stretch(38, 13, 'unconfirmed'),
  stretch(13, 7, 'page'),
  stretch(7, 4, 'idle'),
  { ...stretch(4, 3, 'page'), to: epochMs(minutesAgo(4) + durationMs(40_000)) },
  stretch(3, 0, 'page'),
];
