/** A stretch in which a zone's wall clock keeps the same distance from UTC. */
export interface OffsetStretch {
  /** The instant of its beginning, in milliseconds since 1970; the first has none. */
  readonly from: number;
  /** What the wall shows is the instant plus this, in milliseconds. */
  readonly offset: number;
}

/** Tickets are of our time. Before and after, the distance stays as it is there. */
const knownFrom = Temporal.Instant.from('1970-01-01T00:00:00Z');
const knownTo = Temporal.Instant.from('2100-01-01T00:00:00Z').epochMilliseconds;

/** How a zone was and will be set, in order. A zone that nobody knows is taken for UTC. */
export function zoneOffsets(timeZone: string): readonly OffsetStretch[] {
  const stretches: OffsetStretch[] = [];
  let from = -Infinity;
  let moment = inZone(timeZone);
  while (moment && moment.epochMilliseconds < knownTo) {
    stretches.push({ from, offset: moment.offsetNanoseconds / 1_000_000 });
    moment = moment.getTimeZoneTransition('next');
    from = moment?.epochMilliseconds ?? Infinity;
  }
  return stretches.length > 0 ? stretches : [{ from, offset: 0 }];
}

function inZone(timeZone: string): Temporal.ZonedDateTime | null {
  try {
    return knownFrom.toZonedDateTimeISO(timeZone);
  } catch {
    return null;
  }
}
