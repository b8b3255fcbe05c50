import { t } from '../../lib/browser/i18n.ts';
import type { Notice } from '../../lib/service/snapshot.ts';
import { Callout } from './Callout.tsx';
import { Icon } from './Icon.tsx';

interface Props {
  readonly notices: readonly Notice[];
  readonly onDismiss?: (id: string) => void;
}

/** What Baton has to say about itself. */
export const NoticeList = ({ notices, onDismiss }: Props) => (
  <>
    {notices.map(({ code, values, dismiss }) => (
      <Callout key={code} tone={code === 'journal_repaired' ? 'info' : 'warning'} announce>
        <p>{t(`notice_${code}`, ...(values ?? []))}</p>
        {dismiss !== undefined && onDismiss && (
          <button
            type="button"
            class="icon-button"
            aria-label={t('dismiss')}
            onClick={() => onDismiss(dismiss)}
          >
            <Icon name="close" />
          </button>
        )}
      </Callout>
    ))}
  </>
);
