import { useId } from 'preact/hooks';
import { t } from '../../lib/browser/i18n.ts';
import type { PolicyView } from '../../lib/service/snapshot.ts';
import { useSession } from '../shared/session.ts';

/** The kind of trouble; a suggestion counts only once the agent has confirmed it. */
export function CategoryField({ policy }: { readonly policy: PolicyView }) {
  const session = useSession();
  const id = useId();
  const { category, suggestedCategory } = policy.answers;
  const suggested = category
    ? undefined
    : policy.categories.find((known) => known.id === suggestedCategory);
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {t('category')}
      </label>
      <div class="field__row">
        <select
          id={id}
          class="input category__select"
          value={category ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            if (chosen) void session.act({ type: 'category', category: chosen });
          }}
        >
          <option value="" disabled>
            {t('category_choose')}
          </option>
          {policy.categories.map((known) => (
            <option key={known.id} value={known.id}>
              {known.label}
            </option>
          ))}
        </select>
        {suggested && (
          <button
            type="button"
            class="chip chip--suggestion"
            onClick={() => void session.act({ type: 'category', category: suggested.id })}
          >
            {t('category_confirm', suggested.label)}
          </button>
        )}
      </div>
    </div>
  );
}
