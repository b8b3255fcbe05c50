import type { Finding } from '../finding.ts';
import { pointer } from '../read/pointer.ts';
import type { Policy } from '../schema.ts';
import type { Checklist, Step } from '../schema/checklist.ts';
import type { Lint } from './lint.ts';

/** More nobody will do while somebody waits for an answer. */
const maxSteps = 12;

/** W209: a checklist without a required step is never done; one that is too long neither. */
export const checklistLength: Lint = ({ policy }) =>
  policy.checklists.flatMap((checklist, index): readonly Finding[] => {
    const at = pointer('checklists', index);
    const name = checklist.name ?? checklist.id;
    const steps = stepsOf(checklist, policy, new Set());
    if (!steps.some(({ required }) => required)) {
      return [
        {
          code: 'W209',
          pointer: at,
          message: `The checklist "${name}" has no required step.`,
          fix: 'Make the steps required that everybody should try.',
        },
      ];
    }
    if (steps.length <= maxSteps) return [];
    return [
      {
        code: 'W209',
        pointer: at,
        message: `The checklist "${name}" has ${steps.length} steps, more than anybody will do.`,
        fix: `Keep the ${maxSteps} that help most, or split it by category.`,
      },
    ];
  });

/** With those of the lists that it includes. */
function stepsOf(list: Checklist, policy: Policy, seen: Set<string>): readonly Step[] {
  if (seen.has(list.id)) return [];
  seen.add(list.id);
  const included = policy.checklists.filter(({ id }) => list.includes?.includes(id));
  return [...included.flatMap((other) => stepsOf(other, policy, seen)), ...list.steps];
}
