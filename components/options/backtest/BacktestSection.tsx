import { useEffect, useRef, useState } from 'preact/hooks';
import { send, type FailureCode } from '../../../lib/browser/client.ts';
import { t } from '../../../lib/browser/i18n.ts';
import { Callout } from '../../shared/Callout.tsx';
import { FindingList } from '../FindingList.tsx';
import { BacktestProgress } from './BacktestProgress.tsx';
import { BacktestReport } from './BacktestReport.tsx';
import { PolicyToTry, type ToTry } from './PolicyToTry.tsx';
import { textOf, type FileHurdle } from './text-of.ts';
import { useBacktest } from './useBacktest.ts';

type Hurdle = 'no_policy' | FileHurdle;

/** A policy, tried on the tickets that the agent has worked on. */
export function BacktestSection() {
  const { state, run, cancel } = useBacktest();
  const [toTry, setToTry] = useState<ToTry>({ kind: 'in_force' });
  const [hurdle, setHurdle] = useState<Hurdle | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const start = useRef<HTMLButtonElement>(null);
  const isRunning = state.kind === 'running';

  const begin = async (): Promise<void> => {
    setHurdle(null);
    setFailure(null);
    if (toTry.kind === 'file') {
      const read = await textOf(toTry.file);
      return read.text === undefined ? setHurdle(read.hurdle) : run(read.text);
    }
    const answer = await send('policyText', null);
    if (!answer.ok) setFailure(answer.error.code);
    else if (answer.value === null) setHurdle('no_policy');
    else run(answer.value);
  };

  const stopped = state.kind === 'cancelled';
  useEffect(() => {
    if (stopped) start.current?.focus();
  }, [stopped]);

  return (
    <section class="card" aria-labelledby="backtest-heading">
      <h2 id="backtest-heading">{t('backtest_heading')}</h2>
      <p class="muted">{t('backtest_help')}</p>
      <PolicyToTry chosen={toTry} onChoose={setToTry} />
      {isRunning ? (
        <BacktestProgress share={state.share} onCancel={cancel} />
      ) : (
        <div>
          <button
            ref={start}
            type="button"
            class="button button--primary"
            onClick={() => void begin()}
          >
            {t('backtest_run')}
          </button>
        </div>
      )}
      <div role="status" class="card__status">
        {stopped && <p>{t('backtest_cancelled')}</p>}
        {state.kind === 'failed' && <Problem text={t('backtest_failed')} />}
        {state.kind === 'refused' && <Problem text={t('backtest_refused')} />}
        {hurdle && <Problem text={t(`backtest_${hurdle}`)} />}
        {failure && <Problem text={t(`error_${failure}`)} />}
      </div>
      {state.kind === 'refused' && <FindingList findings={state.findings} refused />}
      {state.kind === 'done' && <BacktestReport result={state.result} />}
    </section>
  );
}

const Problem = ({ text }: { readonly text: string }) => (
  <Callout tone="bad">
    <p>{text}</p>
  </Callout>
);
