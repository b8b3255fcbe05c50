import { useState } from 'preact/hooks';
import { send } from '../../lib/browser/client.ts';
import { t } from '../../lib/browser/i18n.ts';
import { Callout } from '../shared/Callout.tsx';
import { FindingList } from './FindingList.tsx';
import { ImportPolicy } from './ImportPolicy.tsx';
import { PolicyInForce } from './PolicyInForce.tsx';
import { StarterCards } from './StarterCards.tsx';
import { useAsked } from '../shared/useAsked.ts';

type Outcome = 'in_force' | 'undone' | 'refused' | 'too_big' | 'unreadable';

/** Which rules apply, and where they come from. */
export function PolicySection() {
  const { value: status, failure, take } = useAsked(() => send('policy', null));
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);

  const use = async (text: string, fileName?: string): Promise<void> => {
    setBusy(true);
    const answer = await send('usePolicy', { text, ...(fileName !== undefined && { fileName }) });
    setBusy(false);
    take(answer);
    setOutcome(answer.ok ? (answer.value.refused ? 'refused' : 'in_force') : null);
  };
  const undo = async (): Promise<void> => {
    const answer = await send('undoPolicy', null);
    setOutcome(take(answer) ? 'undone' : null);
  };

  const isRefusal = outcome === 'refused' || outcome === 'too_big' || outcome === 'unreadable';
  return (
    <section class="card" aria-labelledby="policy-heading">
      <h2 id="policy-heading">{t('policy_heading')}</h2>
      <p class="muted">{t('policy_help')}</p>
      {status && <PolicyInForce status={status} onUndo={() => void undo()} />}
      <div role="status" class="card__status">
        {busy && <progress aria-label={t('working_on_it')} />}
        {failure && (
          <Callout tone="bad">
            <p>{t(`error_${failure}`)}</p>
          </Callout>
        )}
        {outcome && (
          <Callout tone={isRefusal ? 'bad' : 'good'}>
            <p>{t(`policy_${outcome}`)}</p>
          </Callout>
        )}
      </div>
      {status && status.findings.length > 0 && (
        <FindingList findings={status.findings} refused={status.refused} />
      )}
      <ImportPolicy onText={use} onUnusable={setOutcome} />
      <StarterCards current={status?.policy?.id} onUse={(text) => void use(text)} />
    </section>
  );
}
