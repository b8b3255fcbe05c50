import { useId, useRef } from 'preact/hooks';
import { t } from '../../lib/browser/i18n.ts';
import type { Question } from '../../lib/policy/verdict.ts';
import type { PolicyView } from '../../lib/service/snapshot.ts';
import { useSession } from '../shared/session.ts';
import { askedClass, fieldName } from './field-name.tsx';

interface Props {
  readonly policy: PolicyView;
  readonly question: Question | undefined;
}

/** More than these are found faster in a list. */
const fewEnough = 8;

/** The kind of trouble; a suggestion counts only once the agent has confirmed it. */
export function CategoryField({ policy, question }: Props) {
  const session = useSession();
  const id = useId();
  const { category, suggestedCategory } = policy.answers;
  const suggested = category
    ? undefined
    : policy.categories.find((known) => known.id === suggestedCategory);
  // Once they are there they stay: an answer moves nothing.
  const offersAll = useRef(false);
  offersAll.current ||= question !== undefined && policy.categories.length <= fewEnough;
  const offered = offersAll.current ? policy.categories.filter((known) => known !== suggested) : [];
  const choose = (chosen: string): void => void session.act({ type: 'category', category: chosen });
  return (
    <div class={`field ${askedClass(question)}`}>
      <label class="field__label" for={id}>
        {fieldName('category', question)}
      </label>
      <div class="field__row">
        <select
          id={id}
          class="input category__select"
          value={category ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            if (chosen) choose(chosen);
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
          <button type="button" class="chip chip--suggestion" onClick={() => choose(suggested.id)}>
            {t('category_confirm', suggested.label)}
          </button>
        )}
      </div>
      {offered.length > 0 && (
        <div class="field__row category__all">
          {offered.map((known) => (
            <button
              key={known.id}
              type="button"
              class="chip"
              aria-pressed={known.id === category}
              aria-label={t('category_is', known.label)}
              onClick={() => choose(known.id)}
            >
              {known.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
