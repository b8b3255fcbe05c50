import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/browser/i18n.ts';
import { BatonMark } from '../shared/BatonMark.tsx';
import { Icon } from '../shared/Icon.tsx';
import { CheckView } from './CheckView.tsx';
import { PointingView } from './PointingView.tsx';
import type { Teaching } from './teaching.ts';

/** Teaching a site: a list of what to point at, beside the page that is taught. */
export function TeachApp({ teaching }: { readonly teaching: Teaching }) {
  const draft = teaching.draft.value;
  const [side, setSide] = useState<'left' | 'right'>('right');
  const other = side === 'left' ? 'right' : 'left';
  usePointingKeys(teaching);

  return (
    <main class="panel teach">
      <section class="panel__region" aria-labelledby="teach-title">
        <div class="header">
          <BatonMark />
          <h1 id="teach-title" class="header__name">
            {t(draft?.stage === 'check' ? 'teach_check_title' : 'teach_title')}
          </h1>
          <button
            type="button"
            class="icon-button teach__side"
            data-side={other}
            data-toggle
            aria-label={t(`teach_side_${other}`)}
            title={t(`teach_side_${other}`)}
            onClick={() => {
              setSide(other);
              teaching.act({ do: 'side', side: other });
            }}
          >
            <Icon name="handover" />
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={t('teach_stop')}
            title={t('teach_stop')}
            onClick={() => teaching.act({ do: 'stop' })}
          >
            <Icon name="close" />
          </button>
        </div>
        {draft?.stage === 'first' && <PointingView draft={draft} teaching={teaching} />}
        {draft?.stage === 'check' && <CheckView draft={draft} teaching={teaching} />}
      </section>
    </main>
  );
}

/** While one points, the arrow keys, Enter and Escape mean the page, from wherever the focus is. */
function usePointingKeys(teaching: Teaching): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const act = teaching.draft.value?.pointing ? actFor(event.key) : null;
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      teaching.act(act);
    };
    document.addEventListener('keydown', listen, { capture: true });
    return () => document.removeEventListener('keydown', listen, { capture: true });
  }, [teaching]);
}

function actFor(key: string) {
  switch (key) {
    case 'ArrowDown':
      return { do: 'walk', by: 1 } as const;
    case 'ArrowUp':
      return { do: 'walk', by: -1 } as const;
    case 'Enter':
      return { do: 'take' } as const;
    case 'Escape':
      return { do: 'cancel' } as const;
    default:
      return null;
  }
}
