import { t } from '../../lib/browser/i18n.ts';
import type { TeachingDraft } from '../../lib/teaching/draft.ts';
import type { TeachingField } from '../../lib/teaching/fields.ts';
import { fieldText } from './field-text.ts';
import type { Teaching } from './teaching.ts';

interface Props {
  readonly field: TeachingField;
  readonly isKnown: boolean;
  readonly draft: TeachingDraft;
  readonly teaching: Teaching;
}

export function PointButtons({ field, isKnown, draft, teaching }: Props) {
  const name = fieldText(field);
  const again = isKnown ? 'teach_point_again' : 'teach_point';
  const isPointing = draft.pointing === field;
  return (
    <div class="teach-field__buttons">
      {isKnown && !isPointing && (
        <button
          type="button"
          class="button button--small button--link"
          aria-label={t('teach_clear_named', name)}
          onClick={() => teaching.act({ do: 'clear', field })}
        >
          {t('teach_clear')}
        </button>
      )}
      <button
        type="button"
        class="button button--small"
        aria-label={isPointing ? t('teach_cancel_named', name) : t(`${again}_named`, name)}
        onClick={() => teaching.act(isPointing ? { do: 'cancel' } : { do: 'point', field })}
      >
        {t(isPointing ? 'cancel' : again)}
      </button>
    </div>
  );
}
