import { useId } from 'preact/hooks';
import { t } from '../../lib/browser/i18n.ts';
import type { StepOutcome } from '../../lib/case/case.ts';
import type { Step } from '../../lib/policy/schema/checklist.ts';
import { ChoiceGroup } from '../shared/ChoiceGroup.tsx';
import { resultChoices, type SayableResult } from '../shared/result-choices.ts';
import { useSession } from '../shared/session.ts';
import { instantText } from '../shared/time-text.ts';
import { useDraft } from '../shared/useDraft.ts';

interface Props {
  readonly checklist: string;
  readonly step: Step;
  readonly outcome: StepOutcome | undefined;
}

/** One step: what to do, what came of it, and a line that proves it. */
export function StepItem({ checklist, step, outcome }: Props) {
  const session = useSession();
  const evidenceId = useId();
  const draft = useDraft(`step ${checklist}/${step.id}`);
  const result = sayable(outcome);

  const record = (said: SayableResult, evidence: string): Promise<boolean> =>
    session.act({
      type: 'step',
      checklist,
      step: step.id,
      result: said,
      ...(evidence && { evidence }),
    });

  const typed = draft.text;
  const evidence = typed ?? outcome?.evidence ?? '';
  const recordEvidence = async (): Promise<void> => {
    // Without a result there is nothing to prove yet: it goes along with the result.
    if (typed === null || !result) return;
    const kept = typed.trim();
    if (kept === (outcome?.evidence ?? '')) return draft.change(null);
    if (await record(result, kept)) draft.recorded(typed);
  };

  return (
    <li class="step" data-result={outcome?.result ?? 'open'}>
      <ChoiceGroup
        legend={
          <span class="step__text">
            <span dir="auto">{step.text}</span>
            {!step.required && <span class="muted"> {t('step_optional')}</span>}
            {step.risky && <span class="badge badge--bad">{t('step_risky')}</span>}
          </span>
        }
        choices={resultChoices()}
        chosen={result}
        onChoose={async (said) => {
          const recorded = await record(said, evidence.trim());
          if (recorded) draft.recorded(typed);
          return recorded;
        }}
      />
      {step.help && (
        <details class="step__help">
          <summary>{t('step_help')}</summary>
          <p dir="auto">{step.help}</p>
        </details>
      )}
      <div class="step__line">
        <label class="sr-only" for={evidenceId}>
          {t('evidence_for', step.text)}
        </label>
        <input
          id={evidenceId}
          class="input step__evidence"
          type="text"
          dir="auto"
          autocomplete="off"
          placeholder={t(`evidence_${step.evidence}`)}
          value={evidence}
          onInput={(event) => draft.change(event.currentTarget.value)}
          onBlur={() => void recordEvidence()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void recordEvidence();
          }}
        />
        <span class="step__at muted">{outcome ? instantText(outcome.at) : ''}</span>
      </div>
    </li>
  );
}

const sayable = (outcome: StepOutcome | undefined): SayableResult | undefined =>
  outcome && outcome.result !== 'skipped' ? outcome.result : undefined;
