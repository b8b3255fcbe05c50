import type { EpochMs } from '../../clock/units.ts';

/** The reader's language (BCP 47) and zone (IANA). */
export interface Place {
  readonly locale: string;
  readonly timeZone: string;
}

/** ECMAScript's time range: a helpdesk's nonsense date must not end the note. */
const lastInstant = 8.64e15;

const show = (at: EpochMs, place: Place, parts: Intl.DateTimeFormatOptions): string => {
  if (Math.abs(at) > lastInstant) return 'unknown';
  return (
    Temporal.Instant.fromEpochMilliseconds(at)
      .toLocaleString(place.locale, { ...parts, timeZone: place.timeZone })
      // Some languages put a narrow no-break space in; old helpdesks show it as a box.
      .replaceAll('\u202f', ' ')
  );
};

/** Date, time and zone, such as "2 Nov 2026, 10:42 CET". */
export const instantText = (at: EpochMs, place: Place): string =>
  show(at, place, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });

/** Day and time without year and zone, for columns whose head names the zone. */
export const shortInstantText = (at: EpochMs, place: Place): string =>
  show(at, place, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' });
