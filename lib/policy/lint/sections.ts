import { pointer } from '../read/pointer.ts';
import { repeated } from './duplicate-ids.ts';
import type { Lint } from './lint.ts';

/** E011: a section that a note has twice. */
export const sections: Lint = ({ policy }) =>
  policy.noteTemplates.flatMap((template, at) =>
    repeated(template.sections).map(({ id, index }) => ({
      code: 'E011',
      pointer: pointer('noteTemplates', at, 'sections', index, 'id'),
      message: `The section "${id}" is in the template "${template.name}" twice.`,
      fix: 'Take one of the two out.',
    })),
  );
