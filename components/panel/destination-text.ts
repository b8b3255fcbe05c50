import { t } from '../../lib/browser/i18n.ts';
import type { Absence, Destination } from '../../lib/policy/verdict.ts';
import { comingText, lengthText, minuteMs } from '../shared/time-text.ts';

/** Why it goes there and not to the usual one, and what to expect there, sentence by sentence. */
export function destinationText(destination: Destination): readonly string[] {
  const { tier, insteadOf, waits, onCall, expectedWaitMinutes, message } = destination;
  const last = insteadOf.length - 1;
  return [
    ...insteadOf.map((detour, index) => {
      const absent = absenceText(detour.tier.name, detour);
      return index === last ? t('detour', absent, tier.name) : t('detour_first', absent);
    }),
    ...(waits ? [waitsText(waits)] : []),
    ...(onCall ? [t('on_call', absenceText(tier.name, onCall))] : []),
    ...(expectedWaitMinutes === undefined
      ? []
      : [t('expected_wait', lengthText(expectedWaitMinutes * minuteMs))]),
    ...(message === undefined ? [] : [message]),
  ];
}

const absenceText = (name: string, { why, until }: Absence): string =>
  until === undefined
    ? t(`absent_${why}`, name)
    : t(`absent_${why}_until`, name, comingText(until));

const waitsText = ({ why, until }: Absence): string =>
  until === undefined ? t(`waits_${why}`) : t(`waits_${why}_until`, comingText(until));
