import { t } from '../../../lib/browser/i18n.ts';
import type { OffScreenMode } from '../../../lib/case/events.ts';
import type { OffScreenView } from '../../../lib/service/snapshot.ts';
import { Disclosure } from '../../shared/Disclosure.tsx';
import { Icon } from '../../shared/Icon.tsx';
import { useSession } from '../../shared/session.ts';

/** Written out, so that the panel needn't load the schema that declares the list. */
const modes = ['phone', 'remote_session', 'on_site'] as const satisfies readonly OffScreenMode[];

/** Work on this ticket that no page shows: begun, changed or ended with one click. */
export function OffScreenMenu({ offScreen }: { readonly offScreen: OffScreenView | undefined }) {
  const session = useSession();
  const current = offScreen?.here ? offScreen.mode : undefined;

  const choose = async (mode: OffScreenMode, close: () => void): Promise<void> => {
    const ended = current === undefined || (await session.act({ type: 'offScreenEnd' }));
    if (!ended) return;
    if (mode === current || (await session.act({ type: 'offScreenStart', mode }))) close();
  };

  return (
    <Disclosure label={t('working_elsewhere')} class="button button--small">
      {(close) => (
        <div class="form">
          <p class="field__label">{t('working_elsewhere_how')}</p>
          <div class="field__row">
            {modes.map((mode) => (
              <button
                key={mode}
                type="button"
                class="chip"
                aria-pressed={mode === current}
                onClick={() => void choose(mode, close)}
              >
                <span class="chip__sign">
                  <Icon name={mode} />
                </span>
                {t(`off_screen_mode_${mode}`)}
              </button>
            ))}
          </div>
        </div>
      )}
    </Disclosure>
  );
}
