import { stepKey, type Case, type StepOutcome } from '../../case/case.ts';
import { knownFacts, type KnownFacts } from './facts.ts';
import { judgeFilter } from './filter.ts';
import type { Policy } from '../schema.ts';
import type { Checklist, Step } from '../schema/checklist.ts';

/** A checklist as it applies to one ticket: included steps in place, others left out. */
export interface ResolvedChecklist {
  readonly id: string;
  readonly name?: string;
  readonly steps: readonly { readonly step: Step; readonly outcome?: StepOutcome }[];
}

/**
 * The checklist for a ticket: the one of its category, else of the nearest
 * category above it, else the one that names no category.
 */
export const checklistFor = (policy: Policy, theCase: Case): ResolvedChecklist | undefined =>
  chooseChecklist(policy, theCase, knownFacts(policy, theCase));

/** The same, with facts already at hand. */
export function chooseChecklist(
  policy: Policy,
  theCase: Case,
  facts: KnownFacts,
): ResolvedChecklist | undefined {
  const general = policy.checklists.find(({ categories }) => categories.length === 0);
  for (const category of facts.categories ?? []) {
    const own = policy.checklists.find(({ categories }) => categories.includes(category));
    if (own) return resolveChecklist(own, policy, theCase, facts);
  }
  return general && resolveChecklist(general, policy, theCase, facts);
}

/**
 * Included steps come first: they are the general ones. A step whose filter is
 * false is left out; one whose filter can't be decided stays. A result counts
 * wherever it was recorded, so that work done under a general checklist isn't
 * lost when the ticket gets a category.
 */
export function resolveChecklist(
  checklist: Checklist,
  policy: Policy,
  theCase: Case,
  facts: KnownFacts,
): ResolvedChecklist {
  const listed = withIncludes(checklist, policy, new Set());
  const seen = new Set<string>();
  const steps = listed.flatMap(({ from, step }) => {
    if (seen.has(step.id) || judgeFilter(step.filter, facts, policy) === 'not_yet') return [];
    seen.add(step.id);
    const here = theCase.steps.get(stepKey(checklist.id, step.id));
    const there = theCase.steps.get(stepKey(from, step.id));
    const outcome = here && there ? (here.seq > there.seq ? here : there) : (here ?? there);
    return [{ step, ...(outcome && { outcome }) }];
  });
  const { id, name } = checklist;
  return { id, ...(name !== undefined && { name }), steps };
}

/** A checklist that includes itself, over whatever detour, is listed once. */
function withIncludes(
  checklist: Checklist,
  policy: Policy,
  listed: Set<string>,
): readonly { readonly from: string; readonly step: Step }[] {
  if (listed.has(checklist.id)) return [];
  listed.add(checklist.id);
  const included = (checklist.includes ?? []).flatMap((id) => {
    const other = policy.checklists.find((known) => known.id === id);
    return other ? withIncludes(other, policy, listed) : [];
  });
  return [...included, ...checklist.steps.map((step) => ({ from: checklist.id, step }))];
}
