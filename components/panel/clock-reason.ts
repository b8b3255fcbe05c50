import { t } from '../../lib/browser/i18n.ts';
import type { ClockView, TicketSnapshot } from '../../lib/service/snapshot.ts';
import { idWords } from '../shared/id-words.ts';
import { comingText, timeOfDayText } from '../shared/time-text.ts';

/** Why a clock stands still or is only a lower bound, with the values that explain it. */
export function reasonText(clock: ClockView, ticket: TicketSnapshot): string {
  const { reason } = clock;
  if (reason === undefined) return '';
  if (reason === 'outside_hours') return outsideHours(clock);
  const status = ticket.ticket.facts.status?.value.label;
  if (reason === 'status' && status) return t('clock_reason_status_named', status);
  return t(`clock_reason_${reason}`);
}

/** What the hands-on clock does, also while it runs. */
export function touchReason(ticket: TicketSnapshot): string {
  if (ticket.paused) return t('clock_reason_paused_by_hand');
  if (ticket.touch.state !== 'running') return reasonText(ticket.touch, ticket);
  return ticket.offScreen?.here
    ? t(`off_screen_mode_${ticket.offScreen.mode}`)
    : t('clock_running');
}

/** The time on a wall elsewhere, for people who work for hours of another place. */
function elsewhereText(at: number, timeZone: string | undefined): string {
  if (timeZone === undefined || timeZone === Temporal.Now.timeZoneId()) return '';
  return ` ${t('clock_time_elsewhere', timeOfDayText(at, timeZone), timeZone)}`;
}

function outsideHours({ calendar, opensAt, timeZone }: ClockView): string {
  // "Office hours" as an id would else read "Office hours hours".
  const name = calendar && idWords(calendar).replace(/ hours$/i, '');
  if (opensAt === undefined) {
    return name ? t('clock_reason_outside_named', name) : t('clock_reason_outside_hours');
  }
  const opens = comingText(opensAt) + elsewhereText(opensAt, timeZone);
  return name
    ? t('clock_reason_outside_named_opens', name, opens)
    : t('clock_reason_outside_opens', opens);
}
