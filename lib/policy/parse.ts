import { rejects, type Finding } from './finding.ts';
import { duplicateIds } from './lint/duplicate-ids.ts';
import { includeCycles } from './lint/include-cycles.ts';
import { links } from './lint/links.ts';
import type { Lint } from './lint/lint.ts';
import { noDestination } from './lint/no-destination.ts';
import { sections } from './lint/sections.ts';
import { senselessConditions } from './lint/senseless-conditions.ts';
import { startTier } from './lint/start-tier.ts';
import { unknownKeys } from './lint/unknown-keys.ts';
import { unknownReferences } from './lint/unknown-references.ts';
import { unmeasured } from './lint/unmeasured.ts';
import { readDocument } from './read/document.ts';
import { refused } from './read/issue.ts';
import { findingsOf } from './read/issues.ts';
import { readRules } from './read/rules.ts';
import { schemaVersion } from './read/schema-version.ts';
import { policySchema, type Policy } from './schema.ts';

const lints: readonly Lint[] = [
  duplicateIds,
  unknownReferences,
  senselessConditions,
  startTier,
  includeCycles,
  sections,
  links,
  unmeasured,
  noDestination,
];

/** A policy to work with, or none; either way everything that was found. */
export type ParsedPolicy =
  | { readonly policy: Policy; readonly findings: readonly Finding[] }
  | { readonly policy: null; readonly findings: readonly Finding[] };

/**
 * Reads a policy document. Never throws, whatever the text is. Mistakes that
 * would make it say something else than its author meant refuse it (E…); rules
 * that this version can't judge are taken out and listed (R…); the rest warns.
 */
export function parsePolicy(text: string): ParsedPolicy {
  const read = readDocument(text);
  if (!read.ok) return { policy: null, findings: [read.finding] };
  const { document } = read;
  const version = schemaVersion(document);
  if (version) return { policy: null, findings: [version] };

  const { rules, findings: ofRules } = readRules(document);
  const written = Array.isArray(document['rules']) ? { ...document, rules: [] } : document;
  const parsed = policySchema.safeParse(written);
  if (!parsed.success) {
    const ofSchema = findingsOf(parsed.error.issues, document, []).map(refused);
    return { policy: null, findings: [...ofSchema, ...ofRules] };
  }

  const draft = {
    policy: { ...parsed.data, rules: rules.map(({ rule }) => rule) },
    rulePointers: rules.map(({ pointer }) => pointer),
  };
  const findings = [...ofRules, ...lints.flatMap((lint) => lint(draft)), ...unknownKeys(document)];
  if (findings.some(rejects)) return { policy: null, findings };
  const usable = draft.policy.rules.filter(
    (_rule, index) => !isDisabled(draft.rulePointers[index] ?? '', findings),
  );
  return { policy: { ...draft.policy, rules: usable }, findings };
}

const isDisabled = (rule: string, findings: readonly Finding[]): boolean =>
  findings.some(
    ({ code, pointer }) => code.startsWith('R') && `${pointer}/`.startsWith(`${rule}/`),
  );
