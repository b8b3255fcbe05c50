import { t } from '../../lib/browser/i18n.ts';
import type { FailureCode } from '../../lib/browser/client.ts';
import { Callout } from '../shared/Callout.tsx';

interface Props {
  readonly failure: FailureCode | null;
  readonly onAgain: () => void;
}

/** In the place of an answer that isn't there yet, or didn't come. */
export function Asking({ failure, onAgain }: Props) {
  if (!failure) return <progress aria-label={t('working_on_it')} />;
  return (
    <Callout tone="bad" announce>
      <p>{t(`error_${failure}`)}</p>
      <button type="button" class="button button--small" onClick={onAgain}>
        {t('try_again')}
      </button>
    </Callout>
  );
}
