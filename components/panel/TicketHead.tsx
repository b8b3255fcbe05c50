import { t } from '../../lib/browser/i18n.ts';
import type { TicketSnapshot } from '../../lib/service/snapshot.ts';
import { Icon } from '../shared/Icon.tsx';
import { AlsoInform } from './AlsoInform.tsx';
import { FactList } from './FactList.tsx';

/** Which ticket this is, who has it, and who is next. */
export function TicketHead({ ticket }: { readonly ticket: TicketSnapshot }) {
  const { ticketId, helpdeskName, facts } = ticket.ticket;
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
      <FactList facts={facts} />
    </div>
  );
}
