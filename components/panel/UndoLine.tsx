import { t } from '../../lib/browser/i18n.ts';
import type { TicketSnapshot } from '../../lib/service/snapshot.ts';
import { Icon } from '../shared/Icon.tsx';
import { useSession } from '../shared/session.ts';

/** The last act, and the way back. */
export function UndoLine({ undo }: { readonly undo: NonNullable<TicketSnapshot['undo']> }) {
  const session = useSession();
  return (
    <p class="undo-line" role="status">
      <span>{t(`done_${undo.what}`)}</span>
      <button
        type="button"
        class="button button--link"
        onClick={() => void session.act({ type: 'undo', seq: undo.seq })}
      >
        <Icon name="undo" />
        {t('undo')}
      </button>
    </p>
  );
}
