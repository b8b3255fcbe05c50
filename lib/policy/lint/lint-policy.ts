import type { EpochMs } from '../../clock/units.ts';
import type { Finding } from '../finding.ts';
import { usableDraft, without } from '../parse.ts';
import { warning } from './index.ts';
import { unknownKeys } from './unknown-keys.ts';

/**
 * Everything that is wrong or unwise in a policy document. Never throws,
 * whatever the text is. A refused document has no warnings. They are about the
 * rules as they are meant: one that only lacks a destination still counts, one
 * that can never fire doesn't. `now` is for findings about dates; without it
 * nothing is said of them.
 */
export function lintPolicy(text: string, now?: EpochMs): readonly Finding[] {
  const { meant, document, findings } = usableDraft(text);
  if (!meant) return findings;
  const neverFiring = findings.filter(({ code }) => code === 'R102');
  const draft = {
    ...without(neverFiring, meant),
    ...(now !== undefined && { now }),
    partial: findings.some(({ code }) => code === 'R101'),
  };
  return [...findings, ...warning.flatMap((lint) => lint(draft)), ...unknownKeys(document)];
}
