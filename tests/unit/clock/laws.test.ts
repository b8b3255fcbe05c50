import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketStatuses } from '../../../lib/case/statuses.ts';
import { anchorPoint } from '../../../lib/clock/anchor.ts';
import { calendarOf } from '../../../lib/clock/calendar.ts';
import { anchors, clockKinds, type Clock } from '../../../lib/clock/clock.ts';
import { countedIntervals } from '../../../lib/clock/counted.ts';
import { instantOfLength, willReach } from '../../../lib/clock/length.ts';
import { measure, type ClockRequest } from '../../../lib/clock/measure.ts';
import { durationMs, epochMs } from '../../../lib/clock/units.ts';
import { aStory } from '../case/arbitrary.ts';
import { caseOf, minute } from '../case/journal.ts';
import { aCalendarAndInstant } from './arbitrary-calendar.ts';

const aCase = aStory.map((story) => caseOf(story));
const anAnchor = fc.constantFrom(...anchors);
const pauses = fc.subarray([...ticketStatuses]);
const aNow = fc.integer({ min: -60, max: 3 * 24 * 60 }).map(minute);
const aCalendar = aCalendarAndInstant.map(({ calendar }) => calendarOf(calendar));
const aRequest: fc.Arbitrary<ClockRequest> = fc.record({
  kind: fc.constantFrom(...clockKinds),
  since: anAnchor,
  pauseOnStatus: pauses,
  calendar: aCalendar,
});

describe('clocks of any case', () => {
  it('in office hours come to no more than on the wall, with the same pauses', () => {
    fc.assert(
      fc.property(aCase, aRequest, aNow, (theCase, request, now) => {
        const read = (kind: Clock['kind']) => measure(theCase, { ...request, kind }, now);
        const [business, calendar] = [read('business'), read('calendar')];
        expect(business.elapsed).toBeLessThanOrEqual(calendar.elapsed);
        expect(business.inferred).toBeLessThanOrEqual(calendar.inferred);
        expect(business.unconfirmed).toBeLessThanOrEqual(calendar.unconfirmed);
      }),
    );
  });

  it('of work come to no more than on the wall, if no status stops that', () => {
    fc.assert(
      fc.property(aCase, anAnchor, pauses, aNow, (theCase, since, pauseOnStatus, now) => {
        const touch = measure(theCase, { kind: 'touch', since, pauseOnStatus }, now);
        const calendar = measure(theCase, { kind: 'calendar', since, pauseOnStatus: [] }, now);
        expect(touch.elapsed).toBeLessThanOrEqual(calendar.elapsed);
      }),
    );
  });

  it('never run backwards, and no part is more than the whole', () => {
    fc.assert(
      fc.property(aCase, aRequest, aNow, fc.nat(10_000_000), (theCase, request, now, more) => {
        const before = measure(theCase, request, now);
        const after = measure(theCase, request, epochMs(now + more));
        expect(after.elapsed).toBeGreaterThanOrEqual(before.elapsed);
        expect(after.elapsed - before.elapsed).toBeLessThanOrEqual(more);
        for (const { elapsed, inferred, unconfirmed } of [before, after]) {
          expect(inferred).toBeLessThanOrEqual(elapsed);
          expect(unconfirmed).toBeLessThanOrEqual(inferred);
          expect(unconfirmed).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('count more with a pause less', () => {
    fc.assert(
      fc.property(aCase, aRequest, aNow, (theCase, request, now) => {
        const less = { ...request, pauseOnStatus: request.pauseOnStatus.slice(1) };
        expect(measure(theCase, less, now).elapsed).toBeGreaterThanOrEqual(
          measure(theCase, request, now).elapsed,
        );
      }),
    );
  });

  it('came to a length at the instant at which they read it, and not before', () => {
    fc.assert(
      fc.property(aCase, aRequest, aNow, fc.integer({ min: 1, max: 9_000_000 }), (...given) => {
        const [theCase, request, now, length] = given;
        const point = anchorPoint(request.since, theCase);
        fc.pre(point.state === 'known');
        const counted = countedIntervals(theCase, request, point.at, now);
        const elapsed = (at: number) => measure(theCase, request, epochMs(at)).elapsed;
        const wanted = durationMs(length);
        const reached = instantOfLength(counted, request, wanted);
        if (reached === undefined) expect(elapsed(now)).toBeLessThan(wanted);
        else {
          expect(elapsed(reached)).toBe(wanted);
          expect(elapsed(reached - 1)).toBe(wanted - 1);
        }
      }),
    );
  });

  it('came to what they read at the latest when they read it', () => {
    fc.assert(
      fc.property(aCase, aRequest, aNow, (theCase, request, now) => {
        const point = anchorPoint(request.since, theCase);
        fc.pre(point.state === 'known');
        const counted = countedIntervals(theCase, request, point.at, now);
        // The end of each stretch, and of all of them.
        for (const { to } of counted) {
          const { elapsed } = measure(theCase, request, to);
          if (elapsed === 0) continue;
          const reached = instantOfLength(counted, request, elapsed) ?? Infinity;
          expect(reached).toBeLessThanOrEqual(to);
          expect(measure(theCase, request, epochMs(reached)).elapsed).toBe(elapsed);
          expect(measure(theCase, request, epochMs(reached - 1)).elapsed).toBe(elapsed - 1);
        }
      }),
    );
  });

  it('on the wall and in office hours read what was predicted, if nothing happens', () => {
    fc.assert(
      fc.property(aCase, aRequest, fc.integer({ min: 1, max: 9_000_000 }), (...given) => {
        const [theCase, request, length] = given;
        fc.pre(request.kind !== 'touch' && anchorPoint(request.since, theCase).state === 'known');
        // After the story's end: nothing lies ahead.
        const now = minute(301);
        const { elapsed } = measure(theCase, request, now);
        const at = willReach(theCase, request, now, durationMs(length));
        if (at === undefined) return;
        expect(measure(theCase, request, at).elapsed).toBe(elapsed + length);
        expect(measure(theCase, request, epochMs(at - 1)).elapsed).toBe(elapsed + length - 1);
      }),
    );
  });
});
