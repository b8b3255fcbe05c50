import { t } from '../../../lib/browser/i18n.ts';
import type { TimelineStretch } from '../../../lib/case/timeline.ts';
import { lengthText, minuteMs, rangeText } from '../../shared/time-text.ts';

interface Props {
  readonly stretch: TimelineStretch;
  readonly onCorrect: () => void;
}

/** One stretch: when, how long, how it came about; the button takes it the other way. */
export function StretchLine({ stretch, onCorrect }: Props) {
  const { from, to, kind, counted } = stretch;
  const when = rangeText(from, to);
  const how = t(`stretch_${kind}`);
  return (
    <li class="stretch" data-counted={counted}>
      <span class="stretch__when">{when}</span>
      <span class="stretch__length">
        {to - from < minuteMs ? t('under_a_minute') : lengthText(to - from)}
      </span>
      <button
        type="button"
        class="button button--link stretch__act"
        aria-label={t(counted ? 'take_out_named' : 'count_named', `${when}, ${how}`)}
        onClick={onCorrect}
      >
        {t(counted ? 'take_out' : 'count')}
      </button>
      <span class="stretch__how muted">{how}</span>
    </li>
  );
}
