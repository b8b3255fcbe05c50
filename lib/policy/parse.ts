import { disables, rejects, type Finding } from './finding.ts';
import { disabling, refusing } from './lint/index.ts';
import type { PolicyDraft } from './lint/lint.ts';
import { readDraft } from './read/draft.ts';
import type { Policy } from './schema.ts';

/** A policy to work with, or none; either way what is wrong with the document. */
export type ParsedPolicy =
  | { readonly policy: Policy; readonly findings: readonly Finding[] }
  | { readonly policy: null; readonly findings: readonly Finding[] };

/**
 * Reads a policy document. Never throws, whatever the text is. Mistakes that
 * would make it say something else than its author meant refuse it (E…); rules
 * that this version can't judge, or that can never do anything, are taken out
 * and listed (R…). What is only unwise is the linter's affair, `lintPolicy`.
 */
export function parsePolicy(text: string): ParsedPolicy {
  const { draft, findings } = usableDraft(text);
  return { policy: draft?.policy ?? null, findings };
}

/** The same, with what linting goes on with. */
export function usableDraft(text: string): {
  /** Without the rules that are taken out. */
  readonly draft?: PolicyDraft;
  /** Everything that could be read. */
  readonly meant?: PolicyDraft;
  readonly document?: unknown;
  readonly findings: readonly Finding[];
} {
  const { draft, document, findings: ofReading } = readDraft(text);
  if (!draft) return { findings: ofReading };
  const refused = refusing.flatMap((lint) => lint(draft));
  // What names something that isn't there can't be reasoned about.
  if ([...ofReading, ...refused].some(rejects)) return { findings: [...ofReading, ...refused] };
  const findings = [...ofReading, ...disabling.flatMap((lint) => lint(draft))];
  return { draft: without(findings.filter(disables), draft), meant: draft, document, findings };
}

/** The draft without the rules that findings are about. */
export function without(findings: readonly Finding[], draft: PolicyDraft): PolicyDraft {
  const { policy, rulePointers } = draft;
  const isLeft = (at = ''): boolean =>
    !findings.some(({ pointer }) => `${pointer}/`.startsWith(`${at}/`));
  return {
    policy: { ...policy, rules: policy.rules.filter((_, index) => isLeft(rulePointers[index])) },
    rulePointers: rulePointers.filter(isLeft),
  };
}
