import * as z from 'zod';
import type { Candidate, PolicyStatus } from '../service/messages.ts';
import { rejects, type Finding } from '../policy/finding.ts';
import { lintPolicy } from '../policy/lint/lint-policy.ts';
import { parsePolicy } from '../policy/parse.ts';
import type { Policy } from '../policy/schema.ts';
import { t } from './i18n.ts';
import { now as present } from './now.ts';
import { stored } from './stored.ts';

const documentSchema = z.object({ text: z.string(), source: z.string() });

const inForce = stored(
  'local',
  'policy',
  z.object({ now: documentSchema.nullable(), before: documentSchema.nullable() }),
  { now: null, before: null },
);

type Parsed = ReturnType<typeof parsePolicy>;

let parsed: { readonly text: string; readonly result: Parsed } | null = null;

/** Parsing is pure, so the last result is kept for as long as the text is the same. */
function parse(text: string): Parsed {
  if (parsed?.text !== text) parsed = { text, result: parsePolicy(text) };
  return parsed.result;
}

/** The document that counts, and why it isn't the newest one. */
interface InForce {
  readonly document: z.output<typeof documentSchema>;
  readonly policy: Policy;
  /** What is wrong with the newest one, which this version can't read. */
  readonly passedOver: readonly Finding[];
}

/**
 * The newest document, or the one before it where this version can't read the
 * newest: an older Baton may find one that a newer one has put in force. The
 * text stays as it is, for the version that can read it.
 */
async function readInForce(): Promise<InForce | null> {
  const { now, before } = await inForce.read();
  if (!now) return null;
  const newest = parse(now.text);
  if (newest.policy) return { document: now, policy: newest.policy, passedOver: [] };
  const passedOver = newest.findings.filter(rejects);
  const former = before && parsePolicy(before.text).policy;
  return before && former ? { document: before, policy: former, passedOver } : null;
}

/** The policy in force, or null while none is. */
export async function currentPolicy(): Promise<Policy | null> {
  return (await readInForce())?.policy ?? null;
}

/** A policy to be tried out: the one of a document, or the one in force. */
export async function candidate(text: string | null): Promise<Candidate | null> {
  if (text === null) {
    const policy = await currentPolicy();
    return policy && { policy };
  }
  const { policy, findings } = parsePolicy(text);
  return policy ? { policy } : { policy, findings };
}

/** The policy in force as the options page shows it, with all that its linter finds. */
export async function policyStatus(): Promise<PolicyStatus> {
  const { now, before } = await inForce.read();
  const used = await readInForce();
  const kept = used?.passedOver.map((finding) => keptInstead(finding, used.policy)) ?? [];
  const text = used?.document.text ?? now?.text;
  return {
    policy: used && summaryOf(used.policy),
    source: used?.document.source ?? now?.source ?? null,
    findings: [...kept, ...(text === undefined ? [] : lintPolicy(text, present()))],
    canUndo: before !== null,
    refused: false,
  };
}

/** Says what is wrong with the newest policy, and that the one before it still counts. */
const keptInstead = (finding: Finding, { name }: Policy): Finding => ({
  ...finding,
  message: `${finding.message} ${t('policy_kept', name)}`,
});

/** Puts a document in force if it can be; a bad one changes nothing. */
export async function usePolicy(text: string, source: string): Promise<PolicyStatus> {
  const { policy, findings } = parsePolicy(text);
  if (!policy) return { ...(await policyStatus()), findings, refused: true };
  const { now } = await inForce.read();
  const used = await readInForce();
  await inForce.write({ now: { text, source }, before: used?.document ?? now });
  return policyStatus();
}

/** Goes back to the policy before this one; once. */
export async function undoPolicy(): Promise<PolicyStatus> {
  const { before } = await inForce.read();
  if (before) await inForce.write({ now: before, before: null });
  return policyStatus();
}

const summaryOf = (policy: Policy) => ({
  id: policy.id,
  name: policy.name,
  revision: policy.revision,
  rules: policy.rules.length,
  checklists: policy.checklists.length,
  tiers: policy.tiers.length,
});
