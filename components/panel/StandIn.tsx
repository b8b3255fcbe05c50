import { t } from '../../lib/browser/i18n.ts';
import type { Link } from '../../lib/browser/client.ts';
import type { Snapshot } from '../../lib/service/snapshot.ts';
import { NoticeList } from '../shared/NoticeList.tsx';
import { useSession } from '../shared/session.ts';

/** What stands where the ticket would: there is none, or it can't be had. */
export type StandInKind = 'connecting' | 'lost' | 'outdated' | 'no_ticket';

export function standInFor(link: Link, snapshot: Snapshot | null): StandInKind | undefined {
  if (link === 'outdated' || link === 'lost') return link;
  if (!snapshot) return 'connecting';
  return snapshot.state === 'no_ticket' ? 'no_ticket' : undefined;
}

export function StandIn({ kind }: { readonly kind: StandInKind }) {
  const session = useSession();
  const snapshot = session.snapshot.value;
  return (
    <div class="stand-in" role="status">
      {kind === 'connecting' && <progress aria-label={t('stand_in_connecting')} />}
      <p class="stand-in__title">{t(`stand_in_${kind}`)}</p>
      <p class="muted">{t(`stand_in_${kind}_help`)}</p>
      {kind === 'lost' && (
        <button type="button" class="button" onClick={() => session.refresh()}>
          {t('try_again')}
        </button>
      )}
      {kind === 'no_ticket' && snapshot && <NoticeList notices={snapshot.notices} />}
    </div>
  );
}
