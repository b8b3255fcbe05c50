import type { Finding } from '../finding.ts';
import { pointer } from '../read/pointer.ts';
import type { Policy } from '../schema.ts';
import type { NoteTemplate } from '../schema/note-template.ts';
import type { Lint } from './lint.ts';

/** Sections that what Baton knows of a ticket can answer; the others need a person. */
export const selfAnswering: ReadonlySet<string> = new Set([
  'summary',
  'reason',
  'severity_impact',
  'symptoms',
  'steps_tried',
  'evidence',
  'timeline',
  'ownership',
]);

/** W206: a section is required that nobody is asked for, or that the tier's template doesn't have. */
export const requiredSections: Lint = ({ policy }) =>
  policy.noteTemplates.flatMap((template, at) =>
    template.sections.flatMap((section, index): readonly Finding[] => {
      const place = pointer('noteTemplates', at, 'sections', index);
      const { id, heading, source, requiredForTiers } = section;
      const unanswered = source === 'auto' && requiredForTiers.length > 0 && !selfAnswering.has(id);
      if (unanswered) {
        return [
          {
            code: 'W206',
            pointer: `${place}/source`,
            message: `The section "${heading}" is required, but Baton can't fill it and nobody is asked.`,
            fix: 'Write "ask" or "mixed" as its source.',
          },
        ];
      }
      return requiredForTiers.flatMap((tier, entry): readonly Finding[] => {
        const used = templateOf(tier, policy);
        if (!used || used.sections.some((one) => one.id === id)) return [];
        return [
          {
            code: 'W206',
            pointer: `${place}/requiredForTiers/${entry}`,
            message: `The section "${heading}" is required for "${tier}", but the template "${used.name}" of that tier lacks it.`,
            fix: `Add the section to "${used.name}", or take the tier out here.`,
          },
        ];
      });
    }),
  );

/** The one that notes to a tier are written by; absent for an unknown tier. */
function templateOf(id: string, policy: Policy): NoteTemplate | undefined {
  const tier = policy.tiers.find((one) => one.id === id);
  if (!tier) return undefined;
  const named = policy.noteTemplates.find((template) => template.id === tier.noteTemplate);
  return named ?? policy.noteTemplates[0];
}
