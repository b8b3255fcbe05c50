import { t } from '../../lib/browser/i18n.ts';
import type { AlsoTried, Doubt } from '../../lib/case/case.ts';
import { instantText } from '../shared/time-text.ts';

interface Props {
  readonly tried: readonly AlsoTried[];
  readonly doubts: readonly Doubt[];
}

/** What was said of this ticket beside the checklist, oldest first. */
export function TriedList({ tried, doubts }: Props) {
  if (tried.length === 0 && doubts.length === 0) return null;
  return (
    <ul class="tried__list">
      {tried.map((item) => (
        <li key={item.seq} class="tried__item">
          <span dir="auto">{item.text}</span>
          <span class="badge" data-result={item.result}>
            {t(`result_${item.result}`)}
          </span>
          <span class="muted">{instantText(item.at)}</span>
          {item.evidence && (
            <span class="tried__detail muted" dir="auto">
              {item.evidence}
            </span>
          )}
        </li>
      ))}
      {doubts.map((doubt) => (
        <li key={doubt.seq} class="tried__item">
          <span>{t(`doubt_${doubt.reason}`)}</span>
          <span class="badge">{t('doubt_badge')}</span>
          <span class="muted">{instantText(doubt.at)}</span>
          {doubt.detail && (
            <span class="tried__detail muted" dir="auto">
              {doubt.detail}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
