import { t } from '../../lib/browser/i18n.ts';
import type { OverrideReason } from '../../lib/case/events.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { useSession } from '../shared/session.ts';

interface Props {
  readonly rule: string;
  readonly reasons: readonly OverrideReason[];
}

/** The agent knows better: one click on the reason, and it can be taken back. */
export function OverrideMenu({ rule, reasons }: Props) {
  const session = useSession();
  return (
    <Disclosure label={t('not_needed')}>
      {() => (
        <div class="form">
          <p class="field__label">{t('override_why')}</p>
          <div class="form__choices">
            {reasons.map((reason) => (
              <button
                key={reason}
                type="button"
                class="button button--row"
                onClick={() => void session.act({ type: 'override', rule, reason })}
              >
                {t(`override_${reason}`)}
              </button>
            ))}
          </div>
        </div>
      )}
    </Disclosure>
  );
}
