import type { KnownFacts } from './facts.ts';
import type { Policy } from '../schema.ts';
import type { Condition, FilterField } from '../schema/filter.ts';
import type { Truth } from '../verdict.ts';

/** Whether one fact is as a policy asks; unknown when nobody knows the fact. */
export const judgeCondition = (condition: Condition, facts: KnownFacts, policy: Policy): Truth =>
  judges[condition.field](condition, facts, policy);

type Judge = (condition: Condition, facts: KnownFacts, policy: Policy) => Truth;

const judges: { readonly [F in FilterField]: Judge } = {
  severity: (condition, facts, policy) =>
    level(condition, facts.severity, policy.vocabulary.severities),
  priority: (condition, facts, policy) =>
    facts.priority === undefined
      ? word(condition, facts.priorityLabel)
      : level(condition, facts.priority, policy.vocabulary.priorities ?? []),
  affectedUsers: (condition, facts) => count(condition, facts.affectedUsers),
  category: (condition, facts) => membership(condition, facts.categories),
  flag: (condition, facts) => membership(condition, facts.flags),
  status: (condition, facts) => word(condition, facts.status),
  tag: (condition, facts) => membership(condition, facts.tags),
  group: (condition, facts) => word(condition, facts.group),
  assignee: (condition, facts) => word(condition, facts.assignee),
  requester: (condition, facts) => word(condition, facts.requester),
  title: (condition, facts) => word(condition, facts.title),
};

const truth = (value: boolean): Truth => (value ? 'holds' : 'not_yet');

/** Whether the test is true of one of the values that the condition lists. */
function someValue({ value }: Condition, test: (value: string) => boolean): boolean {
  return Array.isArray(value) ? value.some((one) => test(one)) : test(String(value));
}

/** An ordered vocabulary: "at least" means as severe or more, and the most severe comes first. */
function level(
  condition: Condition,
  current: number | undefined,
  levels: readonly { readonly id: string; readonly label: string }[],
): Truth {
  if (current === undefined) return 'unknown';
  const at = (value: string) =>
    levels.findIndex(({ id, label }) => id === value || label === value);
  switch (condition.operator) {
    case 'is':
    case 'contains_any':
      return truth(someValue(condition, (value) => at(value) === current));
    case 'is_not':
      return truth(!someValue(condition, (value) => at(value) === current));
    case 'at_least':
      return truth(someValue(condition, (value) => current <= at(value)));
    case 'at_most':
      return truth(someValue(condition, (value) => at(value) >= 0 && current >= at(value)));
  }
}

function count(condition: Condition, current: number | undefined): Truth {
  if (current === undefined) return 'unknown';
  switch (condition.operator) {
    case 'is':
    case 'contains_any':
      return truth(someValue(condition, (value) => Number(value) === current));
    case 'is_not':
      return truth(!someValue(condition, (value) => Number(value) === current));
    case 'at_least':
      return truth(someValue(condition, (value) => current >= Number(value)));
    case 'at_most':
      return truth(someValue(condition, (value) => current <= Number(value)));
  }
}

/** A set of words, such as tags. Sets have no order. */
function membership(
  condition: Condition,
  current: { has(value: string): boolean } | undefined,
): Truth {
  if (current === undefined) return 'unknown';
  const has = () =>
    someValue(condition, (value) => current.has(value) || current.has(value.toLowerCase()));
  switch (condition.operator) {
    case 'is':
    case 'contains_any':
      return truth(has());
    case 'is_not':
      return truth(!has());
    case 'at_least':
    case 'at_most':
      return 'not_yet';
  }
}

/** A text; "contains" looks for parts, without regard to capitals. Texts have no order. */
function word(condition: Condition, current: string | undefined): Truth {
  if (current === undefined) return 'unknown';
  switch (condition.operator) {
    case 'is':
      return truth(someValue(condition, (value) => value.toLowerCase() === current));
    case 'is_not':
      return truth(!someValue(condition, (value) => value.toLowerCase() === current));
    case 'contains_any':
      return truth(someValue(condition, (value) => current.includes(value.toLowerCase())));
    case 'at_least':
    case 'at_most':
      return 'not_yet';
  }
}
