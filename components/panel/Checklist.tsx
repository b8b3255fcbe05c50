import { useId } from 'preact/hooks';
import { t } from '../../lib/browser/i18n.ts';
import type { ChecklistView } from '../../lib/service/snapshot.ts';
import { numberText } from '../shared/time-text.ts';
import { StepItem } from './StepItem.tsx';

export function Checklist({ checklist }: { readonly checklist: ChecklistView }) {
  const heading = useId();
  const { steps } = checklist;
  const done = steps.filter(({ outcome }) => outcome !== undefined).length;
  return (
    <section class="block" aria-labelledby={heading}>
      <div class="block__top">
        <h3 id={heading} class="block__heading" dir="auto">
          {checklist.name ?? t('checklist')}
        </h3>
        <p class="block__progress">
          {t('checklist_progress', numberText(done), numberText(steps.length))}
        </p>
      </div>
      <ol class="steps">
        {steps.map(({ step, outcome }) => (
          <StepItem key={step.id} checklist={checklist.id} step={step} outcome={outcome} />
        ))}
      </ol>
    </section>
  );
}
