import type * as z from 'zod';
import type { Finding } from '../finding.ts';
import { findingOf } from './issue.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What a schema found wrong, in plain words, with `base` before every path. */
export const findingsOf = (
  issues: readonly Issue[],
  document: unknown,
  base: Path,
): readonly Finding[] =>
  issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    return issue.code === 'invalid_union' && issue.errors.length > 0
      ? findingsOf(closest(issue.errors), document, path)
      : [findingOf(issue, document, path)];
  });

/** The alternative of a union that was meant: the one with the least wrong, deep inside if possible. */
const closest = (branches: readonly (readonly Issue[])[]): readonly Issue[] => {
  const depth = (branch: readonly Issue[]) => Math.max(...branch.map(({ path }) => path.length));
  return branches.toSorted((a, b) => a.length - b.length || depth(b) - depth(a))[0] ?? [];
};
