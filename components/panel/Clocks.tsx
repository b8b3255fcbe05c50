import { t } from '../../lib/browser/i18n.ts';
import type { ClockView, TicketSnapshot } from '../../lib/service/snapshot.ts';
import { ClockText } from '../shared/ClockText.tsx';
import { Icon } from '../shared/Icon.tsx';
import { useSession } from '../shared/session.ts';

/** Hands-on time, which the agent may stop, and the time since the ticket was opened. */
export function Clocks({ ticket }: { readonly ticket: TicketSnapshot }) {
  const session = useSession();
  return (
    <div class="clocks">
      <div class="clock" data-running={ticket.touch.state === 'running'}>
        <p class="clock__label">{t('clock_touch')}</p>
        <p class="clock__value">
          <ClockText clock={ticket.touch} as="stopwatch" />
        </p>
        <p class="clock__reason">{touchReason(ticket)}</p>
      </div>
      <div class="clock">
        <p class="clock__label">{t('clock_calendar')}</p>
        <p class="clock__value clock__value--words">
          <ClockText clock={ticket.calendar} as="words" />
        </p>
        <p class="clock__reason">{reasonText(ticket.calendar)}</p>
      </div>
      <button
        type="button"
        class="button clocks__pause"
        onClick={() => void session.act({ type: ticket.paused ? 'resume' : 'pause' })}
      >
        <Icon name={ticket.paused ? 'play' : 'pause'} />
        {t(ticket.paused ? 'resume' : 'pause')}
      </button>
    </div>
  );
}

function touchReason(ticket: TicketSnapshot): string {
  if (ticket.paused) return t('clock_reason_paused_by_hand');
  return ticket.touch.state === 'running' ? t('clock_running') : reasonText(ticket.touch);
}

const reasonText = (clock: ClockView): string =>
  clock.reason ? t(`clock_reason_${clock.reason}`) : '';
