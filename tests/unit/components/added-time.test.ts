import { describe, expect, it } from 'vitest';
import { addedTime } from '../../../components/panel/time/added-time.ts';
import { epochMs } from '../../../lib/clock/units.ts';

const zone = 'Europe/Berlin';
const instant = (text: string) => epochMs(Temporal.Instant.from(text).epochMilliseconds);
/** 15:00 on the walls of Berlin. */
const now = instant('2026-11-02T14:00:00Z');

describe('time added by hand', () => {
  it('is of today, by the clock on the wall', () => {
    expect(addedTime('09:10', '09:40', now, zone)).toEqual({
      ok: true,
      from: instant('2026-11-02T08:10:00Z'),
      to: instant('2026-11-02T08:40:00Z'),
    });
  });

  it('may end this very minute', () => {
    expect(addedTime('14:30', '15:00', now, zone)).toMatchObject({ ok: true, to: now });
  });

  it.each([
    ['', '09:40', 'missing'],
    ['09:10', '', 'missing'],
    ['09:40', '09:10', 'order'],
    ['09:40', '09:40', 'order'],
    ['14:30', '15:01', 'future'],
  ])('from “%s” to “%s” is refused: %s', (start, end, problem) => {
    expect(addedTime(start, end, now, zone)).toEqual({ ok: false, problem });
  });

  it('is as long as it was when the clocks went back meanwhile', () => {
    const sunday = instant('2026-10-25T14:00:00Z');
    expect(addedTime('00:30', '04:30', sunday, zone)).toEqual({
      ok: true,
      from: instant('2026-10-24T22:30:00Z'),
      to: instant('2026-10-25T03:30:00Z'),
    });
  });
});
