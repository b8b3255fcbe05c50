import { useId } from 'preact/hooks';
import { t } from '../../lib/browser/i18n.ts';
import { starters } from '../../lib/policy/starters/index.ts';

interface Props {
  readonly current: string | undefined;
  readonly onUse: (text: string) => void;
}

/** Policies that come with Baton, to begin with. */
export function StarterCards({ current, onUse }: Props) {
  const ids = useId();
  return (
    <div class="starters">
      <h3>{t('starters')}</h3>
      <ul class="starters__list">
        {starters.map((starter) => (
          <li key={starter.id} class="starter">
            <p id={`${ids}-${starter.id}`} class="starter__name">
              {starter.name}
            </p>
            <p class="muted starter__text">{starter.description}</p>
            {starter.id === current ? (
              <p class="badge badge--good">{t('starter_in_use')}</p>
            ) : (
              <button
                type="button"
                class="button"
                aria-describedby={`${ids}-${starter.id}`}
                onClick={() => onUse(starter.text)}
              >
                {t('use_this_policy')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
