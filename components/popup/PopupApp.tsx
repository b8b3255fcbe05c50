import { t } from '../../lib/browser/i18n.ts';
import { BatonMark } from '../shared/BatonMark.tsx';
import { SessionContext, type Session } from '../shared/session.ts';
import { SiteCard } from './SiteCard.tsx';
import type { Site } from './site.ts';
import { TicketSummary } from './TicketSummary.tsx';
import { browser } from '../../lib/browser/api.ts';

interface Props {
  readonly session: Session;
  readonly site: Site;
  readonly tab: number;
}

/** What Baton sees on the page in front, and the switch for its site. */
export const PopupApp = ({ session, site, tab }: Props) => (
  <SessionContext.Provider value={session}>
    <main class="popup">
      <div class="popup__top">
        <BatonMark />
        <h1 class="popup__name">{t('panel_name')}</h1>
      </div>
      <SiteCard site={site} />
      {site.view.value?.kind === 'enabled' && <TicketSummary tab={tab} />}
      <div class="popup__foot">
        <button
          type="button"
          class="button button--link"
          onClick={() => void browser.runtime.openOptionsPage()}
        >
          {t('open_options')}
        </button>
      </div>
    </main>
  </SessionContext.Provider>
);
