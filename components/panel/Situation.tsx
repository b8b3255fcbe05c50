import { useId } from 'preact/hooks';
import { plural, t } from '../../lib/browser/i18n.ts';
import type { Question } from '../../lib/policy/verdict.ts';
import type { PolicyView } from '../../lib/service/snapshot.ts';
import { ChoiceGroup } from '../shared/ChoiceGroup.tsx';
import { Icon } from '../shared/Icon.tsx';
import { useSession } from '../shared/session.ts';
import { AffectedUsers } from './AffectedUsers.tsx';
import { CategoryField } from './CategoryField.tsx';
import { Flags } from './Flags.tsx';

/** What only the agent knows, each answered with one click. */
export function Situation({ policy }: { readonly policy: PolicyView }) {
  const session = useSession();
  const heading = useId();
  const definitionId = useId();
  const { severities, answers } = policy;
  const definition = severities.find(({ id }) => id === answers.severity)?.definition;
  const question = policy.questions.find(isAnswerable);
  return (
    <section class="block" aria-labelledby={heading}>
      <h3 id={heading} class="block__heading">
        {t('situation')}
      </h3>
      <p class="situation__question" data-asking={question !== undefined}>
        {question && (
          <>
            <Icon name="alert" />
            {plural(`question_${question.field}`, question.rules)}
          </>
        )}
      </p>
      {severities.length > 0 && (
        <>
          <ChoiceGroup
            segmented
            legend={t('severity')}
            choices={severities}
            chosen={answers.severity}
            describedBy={definitionId}
            onChoose={(severity) => session.act({ type: 'severity', severity })}
          />
          <p id={definitionId} class="situation__definition muted" dir="auto">
            {definition ?? ''}
          </p>
        </>
      )}
      <AffectedUsers count={answers.affectedUsers} />
      {policy.categories.length > 0 && <CategoryField policy={policy} />}
      {policy.flags.length > 0 && <Flags flags={policy.flags} set={answers.flags} />}
    </section>
  );
}

type AnswerableField = 'severity' | 'affectedUsers' | 'category' | 'flag';

/** Facts of the ticket's own page can't be answered here. */
const isAnswerable = (question: Question): question is Question & { field: AnswerableField } =>
  ['severity', 'affectedUsers', 'category', 'flag'].includes(question.field);
