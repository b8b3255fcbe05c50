import { useEffect, useRef, useState } from 'preact/hooks';
import { send, type FailureCode } from '../../../lib/browser/client.ts';
import { t } from '../../../lib/browser/i18n.ts';
import type { Finding } from '../../../lib/policy/finding.ts';
import { Callout } from '../../shared/Callout.tsx';
import { FindingList } from '../FindingList.tsx';
import { BacktestProgress } from './BacktestProgress.tsx';
import { BacktestReport } from './BacktestReport.tsx';
import { PolicyToTry, type ToTry } from './PolicyToTry.tsx';
import { textOf, type FileHurdle } from './text-of.ts';
import { useBacktest } from './useBacktest.ts';

type Hurdle =
  | { readonly kind: 'no_policy' | FileHurdle }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

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
    const read = toTry.kind === 'file' ? await textOf(toTry.file) : { text: null };
    if (read.text === undefined) return setHurdle({ kind: read.hurdle });
    const answer = await send('candidate', { text: read.text });
    if (!answer.ok) return setFailure(answer.error.code);
    const { value } = answer;
    if (!value) setHurdle({ kind: 'no_policy' });
    else if (value.policy) run(value.policy);
    else setHurdle({ kind: 'refused', findings: value.findings });
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
        {hurdle && <Problem text={t(`backtest_${hurdle.kind}`)} />}
        {failure && <Problem text={t(`error_${failure}`)} />}
      </div>
      {hurdle?.kind === 'refused' && <FindingList findings={hurdle.findings} refused />}
      {!hurdle && state.kind === 'done' && <BacktestReport result={state.result} />}
    </section>
  );
}

const Problem = ({ text }: { readonly text: string }) => (
  <Callout tone="bad">
    <p>{text}</p>
  </Callout>
);
