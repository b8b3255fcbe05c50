import { useEffect, useRef } from 'preact/hooks';
import { language, t } from '../../../lib/browser/i18n.ts';

interface Props {
  readonly share: number;
  readonly onCancel: () => void;
}

/** How far it is. The focus goes to the one thing that can be done meanwhile. */
export function BacktestProgress({ share, onCancel }: Props) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  const percent = new Intl.NumberFormat(language(), { style: 'percent' }).format(share);
  return (
    <div class="backtest__progress">
      <progress value={share} max={1} aria-label={t('backtest_running')} />
      <span class="muted">{t('backtest_progress', percent)}</span>
      <button ref={cancel} type="button" class="button" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  );
}
