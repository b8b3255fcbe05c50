import { useId } from 'preact/hooks';
import { t } from '../../lib/browser/i18n.ts';
import type { Question } from '../../lib/policy/verdict.ts';
import type { PolicyView } from '../../lib/service/snapshot.ts';
import { ChoiceGroup } from '../shared/ChoiceGroup.tsx';
import { useSession } from '../shared/session.ts';
import { AffectedUsers } from './AffectedUsers.tsx';
import { CategoryField } from './CategoryField.tsx';
import { askedClass, fieldName, type AnswerableField } from './field-name.tsx';
import { Flags } from './Flags.tsx';

/** What only the agent knows, each answered with one click; the most deciding one is asked for. */
export function Situation({ policy }: { readonly policy: PolicyView }) {
  const session = useSession();
  const heading = useId();
  const definitionId = useId();
  const { severities, answers } = policy;
  const definition = severities.find(({ id }) => id === answers.severity)?.definition;
  const first = policy.questions.find(isAnswerable);
  const about = (field: AnswerableField): Question | undefined =>
    first?.field === field ? first : undefined;
  return (
    <section class="block" aria-labelledby={heading}>
      <h3 id={heading} class="block__heading">
        {t('situation')}
      </h3>
      {severities.length > 0 && (
        <>
          <div class={askedClass(about('severity'))}>
            <ChoiceGroup
              segmented
              legend={fieldName('severity', about('severity'))}
              choices={severities}
              chosen={answers.severity}
              describedBy={definitionId}
              onChoose={(severity) => session.act({ type: 'severity', severity })}
            />
          </div>
          <p id={definitionId} class="situation__definition muted" dir="auto">
            {definition ?? ''}
          </p>
        </>
      )}
      <AffectedUsers count={answers.affectedUsers} question={about('affectedUsers')} />
      {policy.categories.length > 0 && (
        <CategoryField policy={policy} question={about('category')} />
      )}
      {policy.flags.length > 0 && (
        <Flags flags={policy.flags} set={answers.flags} question={about('flag')} />
      )}
    </section>
  );
}

const isAnswerable = (question: Question): question is Question & { field: AnswerableField } =>
  ['severity', 'affectedUsers', 'category', 'flag'].includes(question.field);
