import type { DurationMs } from '../../clock/units.ts';

/** Whole minutes, rounded down, in the two largest units: "3 d 4 h", "1 h 5 min", "under 1 min". */
export function durationText(length: DurationMs): string {
  const totalMinutes = Math.floor(length / 60_000);
  if (totalMinutes === 0) return 'under 1 min';
  const days = Math.floor(totalMinutes / 1_440);
  const hours = Math.floor((totalMinutes % 1_440) / 60);
  const units: readonly (readonly [number, string])[] =
    days > 0
      ? [
          [days, 'd'],
          [hours, 'h'],
        ]
      : [
          [hours, 'h'],
          [totalMinutes % 60, 'min'],
        ];
  return units
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}
