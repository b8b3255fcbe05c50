import type { RefObject } from 'preact';
import { t } from '../../lib/browser/i18n.ts';
import type { TicketSnapshot } from '../../lib/service/snapshot.ts';
import { Callout } from '../shared/Callout.tsx';
import { Icon } from '../shared/Icon.tsx';
import { AlsoInform } from './AlsoInform.tsx';
import { FactList } from './FactList.tsx';

interface Props {
  readonly ticket: TicketSnapshot;
  /** Where the focus goes after a look at what can be read here. */
  readonly readingOpener: RefObject<HTMLElement | null>;
  readonly onReading: () => void;
}

/** Which ticket this is, who has it, and who is next. */
export function TicketHead({ ticket, readingOpener, onReading }: Props) {
  const { ticketId, helpdeskName, facts, degraded } = ticket.ticket;
  const { policy } = ticket;
  return (
    <div class="ticket-head">
      <p class="ticket-head__id muted">
        <span dir="auto">#{ticketId}</span> · <span>{helpdeskName}</span>
      </p>
      <h2 class="ticket-head__subject" dir="auto">
        {facts.subject?.value ?? t('subject_unknown')}
      </h2>
      {policy && (
        <p class="ticket-head__tier">
          <span dir="auto">{policy.tier.name}</span>
          <Icon name="handover" />
          {policy.next ? (
            <>
              <span class="muted">{t('next')}</span>{' '}
              <strong dir="auto">{policy.next.tier.name}</strong>
            </>
          ) : (
            <span class="muted">{t('next_nobody')}</span>
          )}
        </p>
      )}
      {policy && <AlsoInform outcomes={policy.alsoInform} />}
      {degraded ? (
        <Callout tone="warning">
          <p>{t('degraded')}</p>
          <button
            ref={(element) => {
              readingOpener.current = element;
            }}
            type="button"
            class="button button--small"
            onClick={onReading}
          >
            {t('reading')}
          </button>
        </Callout>
      ) : (
        <FactList facts={facts} opener={readingOpener} onReading={onReading} />
      )}
    </div>
  );
}
