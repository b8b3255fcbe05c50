import { t } from '../../lib/browser/i18n.ts';
import { Callout } from '../shared/Callout.tsx';
import { Icon } from '../shared/Icon.tsx';
import { useSession } from '../shared/session.ts';

/** Why the last act couldn't be done. */
export function FailureLine() {
  const session = useSession();
  const failure = session.failure.value;
  if (!failure) return null;
  return (
    <Callout tone="bad" announce>
      <p>{t(`error_${failure}`)}</p>
      <button
        type="button"
        class="icon-button"
        aria-label={t('dismiss')}
        onClick={() => session.forgetFailure()}
      >
        <Icon name="close" />
      </button>
    </Callout>
  );
}
