import { ticketStatuses } from '../../case/statuses.ts';
import { standardFlags } from '../schema/fields.ts';
import { nearest } from '../read/nearest.ts';
import type { Policy } from '../schema.ts';
import type { Lint } from './lint.ts';
import { references, type ReferenceList } from './references.ts';

/** E005: something is named that the policy doesn't have. */
export const unknownReferences: Lint = (draft) => {
  const lists = knownIds(draft.policy);
  return references(draft).flatMap(({ list, id, at }) => {
    const { word, known } = lists[list];
    if (known === 'anything' || known.has(id)) return [];
    const meant = nearest(id, known);
    return [
      {
        code: 'E005',
        pointer: at,
        message: `There is no ${word} "${id}".`,
        fix: meant
          ? `Did you mean "${meant}"?`
          : `Add it${known.size > 0 ? `, or name one of: ${[...known].join(', ')}` : ''}.`,
      },
    ];
  });
};

interface Known {
  readonly word: string;
  readonly known: ReadonlySet<string> | 'anything';
}

function knownIds(policy: Policy): { readonly [List in ReferenceList]: Known } {
  const { severities, priorities, categories, flags } = policy.vocabulary;
  return {
    tier: { word: 'tier', known: ids(policy.tiers) },
    calendar: { word: 'calendar', known: ids(policy.calendars) },
    checklist: { word: 'checklist', known: ids(policy.checklists) },
    noteTemplate: { word: 'note template', known: ids(policy.noteTemplates) },
    severity: { word: 'severity', known: ids(severities) },
    // Without a list of its own, a policy speaks of priorities as the page shows them.
    priority: {
      word: 'priority',
      known: priorities ? new Set(priorities.flatMap(({ id, label }) => [id, label])) : 'anything',
    },
    category: { word: 'category', known: ids(categories) },
    flag: { word: 'flag', known: new Set([...standardFlags, ...flags]) },
    status: { word: 'status', known: new Set(ticketStatuses) },
  };
}

const ids = (entries: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(entries.map(({ id }) => id));
