import { t } from '../../lib/browser/i18n.ts';
import type { TicketSnapshot } from '../../lib/service/snapshot.ts';
import { Callout } from '../shared/Callout.tsx';
import { useSession } from '../shared/session.ts';
import { instantText } from '../shared/time-text.ts';

/** What became of the latest note: on its way, or in the helpdesk. */
export function HandoffStatus({ ticket }: { readonly ticket: TicketSnapshot }) {
  const session = useSession();
  const [handoff] = ticket.handoffs;
  if (!handoff) return null;
  const { reference, delivery } = handoff;
  const to = ticket.policy?.tiers.find(({ id }) => id === handoff.toTier)?.name ?? handoff.toTier;
  if (handoff.state === 'handedOver') {
    return (
      <Callout tone="good">
        <p>
          <strong>{t('handed_over_to', to)}</strong>{' '}
          <span class="muted">
            {instantText(handoff.handedOverAt ?? handoff.deliveredAt)} ·{' '}
            <span class="reference">{reference}</span>
          </span>
        </p>
      </Callout>
    );
  }
  return (
    <Callout tone="info">
      <p>
        <strong>{t(`note_${delivery}`)}</strong> <span class="reference muted">{reference}</span>
      </p>
      <button
        type="button"
        class="button button--small"
        onClick={() => void session.act({ type: 'confirmHandover', reference })}
      >
        {t('it_is_there')}
      </button>
    </Callout>
  );
}
