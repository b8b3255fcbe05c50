import type { Case } from '../../case/case.ts';
import { labelIn } from '../facts/label.ts';
import type { Policy } from '../schema.ts';
import type { Condition, FilterField } from '../schema/filter.ts';

/** What a condition asks: "severity is at least High"; the other way round, "severity is not at least High". */
export function askedBy(condition: Condition, policy: Policy, inverted = false): string {
  const values = [condition.value].flat().map((value) => labelOf(condition.field, value, policy));
  return `${subjects[condition.field]} ${verbOf(condition, inverted)} ${values.join(' or ')}`;
}

/** How the fact is that a condition asks for: "severity is Normal". */
export function foundFor({ field }: Condition, theCase: Case, policy: Policy): string {
  const found = valuesOf(field, theCase);
  if (found === undefined) return `${subjects[field]} ${isOrAre(field)} not known`;
  if (found.length === 0) return `no ${field} is set`;
  const words = found.map((value) => labelOf(field, value, policy));
  return `${subjects[field]} ${isOrAre(field)} ${words.join(', ')}`;
}

const subjects: { readonly [F in FilterField]: string } = {
  severity: 'severity',
  affectedUsers: 'number of people affected',
  category: 'category',
  flag: 'flags',
  status: 'status',
  priority: 'priority',
  group: 'group',
  assignee: 'assignee',
  requester: 'requester',
  tag: 'tags',
  title: 'subject',
};

const isSet = (field: FilterField): boolean => field === 'flag' || field === 'tag';
const isOrAre = (field: FilterField): string => (isSet(field) ? 'are' : 'is');

/** On sets and ordered lists "contains" means nothing more than "is". */
const isText: ReadonlySet<FilterField> = new Set([
  'group',
  'assignee',
  'requester',
  'title',
  'status',
]);

function verbOf({ field, operator }: Condition, inverted: boolean): string {
  const not = inverted ? 'not ' : '';
  switch (operator) {
    case 'is':
    case 'is_not':
      return isTrue(operator === 'is_not', inverted, field);
    case 'at_least':
      return `${isOrAre(field)} ${not}at least`;
    case 'at_most':
      return `${isOrAre(field)} ${not}at most`;
    case 'contains_any':
      if (!isText.has(field)) return isTrue(false, inverted, field);
      return inverted ? 'does not contain' : 'contains';
  }
}

function isTrue(negated: boolean, inverted: boolean, field: FilterField): string {
  const not = negated !== inverted;
  if (isSet(field)) return not ? 'do not include' : 'include';
  return not ? 'is not' : 'is';
}

function labelOf(field: FilterField, value: string | number, { vocabulary }: Policy): string {
  const word = String(value);
  switch (field) {
    case 'severity':
      return labelIn(vocabulary.severities, word);
    case 'priority':
      return labelIn(vocabulary.priorities, word);
    case 'category':
      return labelIn(vocabulary.categories, word);
    case 'flag':
    case 'status':
      return word.replaceAll('_', ' ');
    case 'affectedUsers':
      return word;
    case 'group':
    case 'assignee':
    case 'requester':
    case 'tag':
    case 'title':
      return `"${word}"`;
  }
}

function valuesOf(
  field: FilterField,
  { severity, affectedUsers, category, flags, facts }: Case,
): readonly (string | number)[] | undefined {
  switch (field) {
    case 'severity':
      return severity && [severity.value];
    case 'affectedUsers':
      return affectedUsers && [affectedUsers.value];
    case 'category':
      return category && [category.value];
    case 'flag':
      return [...flags.keys()];
    case 'status': {
      const status = facts.status?.value.status;
      return status && [status];
    }
    case 'tag':
      return facts.tags?.value;
    case 'title':
      return facts.subject && [facts.subject.value];
    case 'priority':
    case 'group':
    case 'assignee':
    case 'requester': {
      const fact = facts[field];
      return fact && [fact.value];
    }
  }
}
