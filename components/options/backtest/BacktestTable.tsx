import { useRef, useState } from 'preact/hooks';
import { plural, t } from '../../../lib/browser/i18n.ts';
import type { BacktestResult, Findings, Share, Tally } from '../../../lib/backtest/result.ts';
import { columns, type Column } from './columns.ts';
import { CountCell } from './CountCell.tsx';
import { TicketsBehind } from './TicketsBehind.tsx';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly findings: Findings<Tally | Share>;
}

interface Opened {
  readonly row: Row;
  readonly column: Column;
}

/** The whole policy first, then each rule that had something to do. */
function rowsOf({ total, rules }: BacktestResult): readonly Row[] {
  const each = rules.map(({ rule, ...findings }) => ({ ...rule, findings }));
  return [
    { id: '', name: t('backtest_total'), findings: total },
    ...each.filter(({ findings }) => columns.some((column) => findings[column].count > 0)),
  ];
}

/** One row per rule, one column per kind of number; each number opens its tickets. */
export function BacktestTable({ result }: { readonly result: BacktestResult }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const rows = rowsOf(result);
  const quiet = result.rules.filter(({ rule }) => !rows.some(({ id }) => id === rule.id));

  const close = (): void => {
    setOpened(null);
    opener.current?.focus();
  };

  return (
    <>
      <div class="backtest__scroll" role="region" aria-label={t('backtest_table')}>
        <table class="backtest__table">
          <thead>
            <tr>
              <th scope="col">{t('backtest_rule')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`backtest_${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" dir="auto">
                  {row.name}
                </th>
                {columns.map((column) => (
                  <CountCell
                    key={column}
                    tally={row.findings[column]}
                    name={`${row.name}, ${t(`backtest_${column}`)}`}
                    open={opened?.row.id === row.id && opened.column === column}
                    onOpen={(button) => {
                      opener.current = button;
                      setOpened({ row, column });
                    }}
                    onClose={close}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {opened && (
        <TicketsBehind
          key={`${opened.row.id} ${opened.column}`}
          title={t('backtest_tickets_of', opened.row.name, t(`backtest_${opened.column}`))}
          help={t(`backtest_${opened.column}_help`)}
          tickets={opened.row.findings[opened.column].tickets}
          onClose={close}
        />
      )}
      {quiet.length > 0 && (
        <p class="muted">
          {plural('backtest_quiet', quiet.length, quiet.map(({ rule }) => rule.name).join(', '))}
        </p>
      )}
      <details class="backtest__words">
        <summary>{t('backtest_words')}</summary>
        <dl>
          {columns.map((column) => (
            <div key={column}>
              <dt>{t(`backtest_${column}`)}</dt>
              <dd>{t(`backtest_${column}_help`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
