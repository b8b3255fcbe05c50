import type { ComponentChildren } from 'preact';
import { t } from '../../lib/browser/i18n.ts';
import type { PlacedField, TeachingDraft } from '../../lib/teaching/draft.ts';
import type { Stability } from '../../lib/teaching/stability.ts';
import { fieldText } from './field-text.ts';
import { PointButtons } from './PointButtons.tsx';
import type { Teaching } from './teaching.ts';

interface Props {
  readonly field: PlacedField;
  readonly draft: TeachingDraft;
  readonly teaching: Teaching;
  readonly children?: ComponentChildren;
}

/** One thing to point at: what is read there, and how likely it is to be found again. */
export function FieldRow({ field, draft, teaching, children }: Props) {
  const place = draft.places[field];
  return (
    <li class="teach-field" data-pointing={draft.pointing === field}>
      <div class="teach-field__text">
        <span class="teach-field__name">{fieldText(field)}</span>
        {place ? (
          <span class="teach-field__value" dir="auto">
            {place.value || t('teach_place_known')}
          </span>
        ) : (
          <span class="muted">{t('teach_nothing_yet')}</span>
        )}
      </div>
      <PointButtons field={field} isKnown={place !== undefined} draft={draft} teaching={teaching} />
      {place && <StabilityBadge stability={place.stability} />}
      {place && children}
    </li>
  );
}

const tones = { strong: 'good', fair: 'warning', weak: 'bad' } as const;

const StabilityBadge = ({
  stability: { word, score, reason },
}: {
  readonly stability: Stability;
}) => (
  <p class="teach-field__more">
    <span class={`badge badge--${tones[word]}`}>{t(`teach_${word}`)}</span>{' '}
    <span class="muted">
      {score}/100 · {t(`teach_reason_${reason}`)}
    </span>
  </p>
);
