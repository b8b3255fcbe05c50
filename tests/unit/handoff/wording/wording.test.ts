import { describe, expect, it } from 'vitest';
import { durationMs, minutes } from '../../../../lib/clock/units.ts';
import { flagText } from '../../../../lib/handoff/wording/answers.ts';
import { durationText } from '../../../../lib/handoff/wording/duration.ts';
import { instantText, shortInstantText } from '../../../../lib/handoff/wording/instant.ts';
import { at } from '../context.ts';

describe('a length of time', () => {
  it.each([
    [durationMs(59_999), 'under 1 min'],
    [minutes(1), '1 min'],
    [minutes(60), '1 h'],
    [minutes(125), '2 h 5 min'],
    [minutes(1_440 + 61), '1 d 1 h'],
    [minutes(2_880), '2 d'],
  ])('%i ms reads %s', (length, text) => {
    expect(durationText(length)).toBe(text);
  });
});

describe('an instant', () => {
  it.each([
    ['en-GB', 'Europe/Berlin', '2 Nov 2026, 09:42 CET'],
    ['en-US', 'America/New_York', 'Nov 2, 2026, 3:42 AM EST'],
    ['en-GB', 'Asia/Kolkata', '2 Nov 2026, 14:12 GMT+5:30'],
  ])('names its zone in %s, %s', (locale, timeZone, text) => {
    expect(instantText(at('08:42'), { locale, timeZone })).toBe(text);
  });

  it('is short in a column whose head names the zone', () => {
    const place = { locale: 'en-GB', timeZone: 'UTC' };
    expect(shortInstantText(at('08:42'), place)).toBe('2 Nov, 08:42');
  });
});

describe('a flag', () => {
  it.each([
    ['data_loss', 'data loss'],
    ['vip', 'VIP'],
    ['x-board_member', 'board member'],
  ])('%s reads %s', (flag, text) => {
    expect(flagText(flag)).toBe(text);
  });
});
