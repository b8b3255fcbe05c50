import { plural, t, type MessageKey } from '../../lib/browser/i18n.ts';
import type { Question } from '../../lib/policy/verdict.ts';
import { Icon } from '../shared/Icon.tsx';

/** What only the agent can answer; facts of the ticket's own page can't be answered here. */
export type AnswerableField = 'severity' | 'affectedUsers' | 'category' | 'flag';

const names: Readonly<Record<AnswerableField, MessageKey>> = {
  severity: 'severity',
  affectedUsers: 'affected_users',
  category: 'category',
  flag: 'flags',
};

/** The class of a field, for its frame while it is asked for. */
export const askedClass = (question: Question | undefined): string => (question ? 'asked' : '');

/**
 * What a field is called. While its answer decides most it is asked for: then
 * the name becomes a question, in the same place.
 */
export function fieldName(field: AnswerableField, question: Question | undefined) {
  if (!question) return <>{t(names[field])}</>;
  return (
    <>
      <span class="sr-only">{t(names[field])}: </span>
      <span class="asked__question">
        <Icon name="question" />
        {t(`question_${field}`)}
      </span>{' '}
      <span class="asked__rules">{plural('question_rules', question.rules)}</span>
    </>
  );
}
