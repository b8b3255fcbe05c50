import type { Share, Tally } from '../../../lib/backtest/result.ts';
import { language, t } from '../../../lib/browser/i18n.ts';
import { numberText } from '../../shared/time-text.ts';

interface Props {
  readonly tally: Tally | Share;
  /** Which rule and which number. */
  readonly name: string;
  readonly open: boolean;
  readonly onOpen: (button: HTMLElement) => void;
  readonly onClose: () => void;
}

const percentText = (percent: number): string =>
  new Intl.NumberFormat(language(), { style: 'percent' }).format(percent / 100);

/** A number that opens the tickets behind it; zero has none. */
export function CountCell({ tally, name, open, onOpen, onClose }: Props) {
  const count = numberText(tally.count);
  if (tally.count === 0) return <td class="muted">{count}</td>;
  return (
    <td>
      <button
        type="button"
        class="button button--link backtest__count"
        aria-expanded={open}
        aria-label={t('backtest_show', name, count)}
        onClick={({ currentTarget }) => (open ? onClose() : onOpen(currentTarget))}
      >
        {count}
      </button>
      {'percent' in tally && <span class="backtest__percent">{percentText(tally.percent)}</span>}
    </td>
  );
}
