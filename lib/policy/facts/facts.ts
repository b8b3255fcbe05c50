import type { Case } from '../../case/case.ts';
import type { TicketStatus } from '../../case/statuses.ts';
import type { Policy } from '../schema.ts';

/**
 * What filters can ask of a case, in the policy's terms and computed once per
 * evaluation. Absent is unknown. Texts are in lower case: nobody means a
 * different queue by a different capital.
 */
export interface KnownFacts {
  /** Place in the policy's list, 0 is the most severe. */
  readonly severity: number | undefined;
  readonly priority: number | undefined;
  readonly priorityLabel: string | undefined;
  readonly affectedUsers: number | undefined;
  /** The category and all above it. */
  readonly categories: ReadonlySet<string> | undefined;
  /** Never unknown: what isn't set isn't so. */
  readonly flags: { has(flag: string): boolean };
  readonly status: TicketStatus | undefined;
  readonly group: string | undefined;
  readonly assignee: string | undefined;
  readonly requester: string | undefined;
  readonly tags: ReadonlySet<string> | undefined;
  readonly title: string | undefined;
}

export function knownFacts(policy: Policy, theCase: Case): KnownFacts {
  const { facts } = theCase;
  const { severities, priorities = [] } = policy.vocabulary;
  const severity = severities.findIndex(({ id }) => id === theCase.severity?.value);
  const priorityLabel = lower(facts.priority?.value);
  const priority = priorities.findIndex(
    ({ id, label }) => id === priorityLabel || label.toLowerCase() === priorityLabel,
  );
  return {
    severity: severity < 0 ? undefined : severity,
    priority: priority < 0 ? undefined : priority,
    priorityLabel,
    affectedUsers: theCase.affectedUsers?.value,
    categories: theCase.category && withParents(policy, theCase.category.value),
    flags: theCase.flags,
    status: facts.status?.value.status,
    group: lower(facts.group?.value),
    assignee: lower(facts.assignee?.value),
    requester: lower(facts.requester?.value),
    tags: facts.tags && new Set(facts.tags.value.map((tag) => tag.toLowerCase())),
    title: lower(facts.subject?.value),
  };
}

const lower = (text: string | undefined): string | undefined => text?.toLowerCase();

/** The category and those above it; a circle in the document ends the walk. */
export function withParents(policy: Policy, category: string): ReadonlySet<string> {
  const line = new Set<string>();
  let current: string | undefined = category;
  while (current !== undefined && !line.has(current)) {
    const id: string = current;
    line.add(id);
    current = policy.vocabulary.categories.find((known) => known.id === id)?.parent;
  }
  return line;
}
