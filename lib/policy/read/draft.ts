import type { Finding } from '../finding.ts';
import type { PolicyDraft } from '../lint/lint.ts';
import { migrate } from './migrate.ts';
import { policySchema } from '../schema.ts';
import { readDocument } from './document.ts';
import { refused } from './issue.ts';
import { findingsOf } from './issues.ts';
import { readRules } from './rules.ts';

/** What a text says, as far as its shape goes; nothing in it has been checked against the rest. */
export function readDraft(text: string): {
  readonly draft?: PolicyDraft;
  /** As written, in the current major version. */
  readonly document?: unknown;
  readonly findings: readonly Finding[];
} {
  const read = readDocument(text);
  if (!read.ok) return { findings: [read.finding] };
  const migrated = migrate(read.document);
  if (!migrated.ok) return { findings: [migrated.finding] };
  const { document } = migrated;

  const { rules, findings } = readRules(document);
  const written = Array.isArray(document['rules']) ? { ...document, rules: [] } : document;
  const parsed = policySchema.safeParse(written);
  if (!parsed.success) {
    const ofSchema = findingsOf(parsed.error.issues, document, []).map(refused);
    return { findings: [...ofSchema, ...findings] };
  }
  const draft = {
    policy: { ...parsed.data, rules: rules.map(({ rule }) => rule) },
    rulePointers: rules.map(({ pointer }) => pointer),
  };
  return { draft, document, findings };
}
