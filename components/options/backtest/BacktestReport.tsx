import { plural, t } from '../../../lib/browser/i18n.ts';
import { enoughTickets, type BacktestResult } from '../../../lib/backtest/result.ts';
import { Callout } from '../../shared/Callout.tsx';
import { dateText, lengthText, numberText } from '../../shared/time-text.ts';
import { BacktestTable } from './BacktestTable.tsx';

/** What came of a try: how much there was to try it on, the numbers, and what they can't say. */
export function BacktestReport({ result }: { readonly result: BacktestResult }) {
  const { tickets, handedOver, days, range, total } = result;
  if (tickets === 0 || !range) return <p class="empty">{t('backtest_no_history')}</p>;
  return (
    <div class="backtest__report">
      <p role="status">
        <strong dir="auto">{result.policy.name}</strong>{' '}
        <span class="muted">{t('policy_revision', numberText(result.policy.revision))}</span>
        <br />
        {t(
          'backtest_sample',
          plural('count_tickets', tickets),
          numberText(handedOver),
          plural('backtest_days', days),
          dateText(range.from),
        )}
      </p>
      {tickets < enoughTickets && (
        <Callout tone="info">
          <p>{plural('backtest_few', tickets)}</p>
        </Callout>
      )}
      <BacktestTable result={result} />
      <p>
        {t('backtest_per_day', numberText(Math.round(total.promptsPerDay * 10) / 10))}
        {total.saved > 0 && ` ${t('backtest_saved', lengthText(total.saved))}`}
      </p>
      <p class="muted">
        <strong>{t('backtest_not_known')}</strong> {t('backtest_hindsight')}
      </p>
    </div>
  );
}
