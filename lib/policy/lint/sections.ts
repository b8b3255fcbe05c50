import { standardSections } from '../fields.ts';
import type { Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { pointer } from '../pointer.ts';
import { repeated } from './duplicate-ids.ts';
import type { Lint } from './lint.ts';

const standard: ReadonlySet<string> = new Set(standardSections);

/** E011: a section twice in a note. W206: one that Baton can't fill by itself. */
export const sections: Lint = ({ policy }) =>
  policy.noteTemplates.flatMap((template, at) => {
    const place = (index: number) => pointer('noteTemplates', at, 'sections', index, 'id');
    const twice = repeated(template.sections).map(({ id, index }): Finding => ({
      code: 'E011',
      pointer: place(index),
      message: `The section "${id}" is in the template "${template.name}" twice.`,
      fix: 'Take one of the two out.',
    }));
    const unknown = template.sections.flatMap(({ id }, index): readonly Finding[] => {
      if (standard.has(id) || id.startsWith('x-')) return [];
      const meant = nearest(id, standard);
      return [
        {
          code: 'W206',
          pointer: place(index),
          message: `Baton doesn't know the section "${id}" and can't fill it from the ticket.`,
          fix: meant
            ? `Did you mean "${meant}"?`
            : 'Leave it if the agent shall write it, and begin its id with x-.',
        },
      ];
    });
    return [...twice, ...unknown];
  });
