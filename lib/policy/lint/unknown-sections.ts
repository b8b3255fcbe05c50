import { standardSections } from '../schema/fields.ts';
import type { Finding } from '../finding.ts';
import { nearest } from '../read/nearest.ts';
import { pointer } from '../read/pointer.ts';
import type { Lint } from './lint.ts';

const standard: ReadonlySet<string> = new Set(standardSections);

/** W206: a section of a note that Baton can't fill by itself. */
export const unknownSections: Lint = ({ policy }) =>
  policy.noteTemplates.flatMap((template, at) =>
    template.sections.flatMap(({ id }, index): readonly Finding[] => {
      if (standard.has(id) || id.startsWith('x-')) return [];
      const meant = nearest(id, standard);
      return [
        {
          code: 'W206',
          pointer: pointer('noteTemplates', at, 'sections', index, 'id'),
          message: `Baton doesn't know the section "${id}" and can't fill it from the ticket.`,
          fix: meant
            ? `Did you mean "${meant}"?`
            : 'Leave it if the agent shall write it, and begin its id with x-.',
        },
      ];
    }),
  );
