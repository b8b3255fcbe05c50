import { t } from '../../../lib/browser/i18n.ts';
import type { AwayView } from '../../../lib/service/snapshot.ts';
import { Icon } from '../../shared/Icon.tsx';
import { useSession } from '../../shared/session.ts';
import { lengthText, rangeText } from '../../shared/time-text.ts';

/** A hole in the work that just ended: without an answer it isn't counted. */
export function AwayLine({ away }: { readonly away: AwayView }) {
  const session = useSession();
  const { from, to, why } = away;
  const correct = (type: 'timeAdded' | 'timeRemoved'): void =>
    void session.act({ type, startedAt: from, endedAt: to });
  return (
    <div class="time-bar">
      <Icon name="away" />
      <p class="time-bar__text" role="status">
        {t(`away_${why}`, lengthText(to - from), rangeText(from, to))}
      </p>
      <div class="time-bar__acts">
        <button type="button" class="button button--small" onClick={() => correct('timeAdded')}>
          {t('count_it')}
        </button>
        <button type="button" class="button button--small" onClick={() => correct('timeRemoved')}>
          {t(`away_${why}_fine`)}
        </button>
      </div>
    </div>
  );
}
