import { useRef } from 'preact/hooks';
import { t } from '../../../lib/browser/i18n.ts';
import type { OffScreenView } from '../../../lib/service/snapshot.ts';
import { Icon } from '../../shared/Icon.tsx';
import { useNow } from '../../shared/now.ts';
import { useSession } from '../../shared/session.ts';
import { comingText, instantText } from '../../shared/time-text.ts';

/** Work away from the screen while it counts; from time to time it asks whether it still does. */
export function OffScreenBar({ offScreen }: { readonly offScreen: OffScreenView }) {
  const session = useSession();
  const done = useRef<HTMLButtonElement>(null);
  const now = useNow(offScreen.here);
  const { mode, since, checkInAt, endsAt } = offScreen;

  if (!offScreen.here) {
    return (
      <p class="time-bar">
        <Icon name={mode} />
        <span>{t(`off_screen_other_${mode}`, offScreen.ticketId)}</span>
      </p>
    );
  }
  const asks = now.value >= checkInAt;
  const confirm = async (): Promise<void> => {
    if (await session.act({ type: 'offScreenConfirm' })) done.current?.focus();
  };
  return (
    <div class="time-bar" data-asks={asks}>
      <Icon name={mode} />
      <p class="time-bar__text" role="status">
        {asks ? (
          <>
            <strong>{t(`off_screen_still_${mode}`)}</strong>{' '}
            {t('off_screen_unanswered', comingText(endsAt))}
          </>
        ) : (
          t('off_screen_counts', t(`off_screen_mode_${mode}`), instantText(since))
        )}
      </p>
      <div class="time-bar__acts">
        {asks && (
          <button
            type="button"
            class="button button--small button--primary"
            onClick={() => void confirm()}
          >
            {t('yes')}
          </button>
        )}
        <button
          ref={done}
          type="button"
          class="button button--small"
          onClick={() => void session.act({ type: 'offScreenEnd' })}
        >
          {t(asks ? 'off_screen_no' : 'off_screen_done')}
        </button>
      </div>
    </div>
  );
}
