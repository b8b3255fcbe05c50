import { t } from '../../lib/browser/i18n.ts';
import type { ClockView, TicketSnapshot } from '../../lib/service/snapshot.ts';
import { ClockText } from '../shared/ClockText.tsx';
import { Icon } from '../shared/Icon.tsx';
import { useSession } from '../shared/session.ts';
import { Approximate } from './Approximate.tsx';
import { reasonText, touchReason } from './clock-reason.ts';
import { ProgressMark } from './ProgressMark.tsx';
import { OffScreenMenu } from './time/OffScreenMenu.tsx';
import { TimeOnTicket } from './time/TimeOnTicket.tsx';

/** Hands-on time, which the agent may stop and correct, and the time since the ticket was opened. */
export function Clocks({ ticket }: { readonly ticket: TicketSnapshot }) {
  const session = useSession();
  const { touch, calendar, business } = ticket;
  return (
    <div class="clocks">
      <div class="clocks__main">
        <div class="clock" data-running={touch.state === 'running'}>
          <p class="clock__label">{t('clock_touch')}</p>
          <p class="clock__value">
            <ClockText clock={touch} as="stopwatch" />
          </p>
          <p class="clock__reason">{touchReason(ticket)}</p>
        </div>
        <div class="clock">
          <p class="clock__label">{t('clock_calendar')}</p>
          <p class="clock__value clock__value--words">
            <Words clock={calendar} />
          </p>
          <p class="clock__reason">{reasonText(calendar, ticket)}</p>
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
      {business && (
        <p class="clocks__line">
          <span class="clock__label">{t('clock_business')}</span>
          <span class="clocks__small">
            <Words clock={business} />
          </span>
          <span class="clock__reason">{reasonText(business, ticket)}</span>
        </p>
      )}
      <ProgressMark ticket={ticket} />
      <div class="clocks__acts">
        <OffScreenMenu offScreen={ticket.offScreen} />
        <TimeOnTicket ticket={ticket} />
      </div>
    </div>
  );
}

const Words = ({ clock }: { readonly clock: ClockView }) => (
  <>
    {/* A lower bound is marked as such already. */}
    {clock.inferred > 0 && clock.state !== 'unknown' && <Approximate inferredMs={clock.inferred} />}
    <ClockText clock={clock} as="words" />
  </>
);
