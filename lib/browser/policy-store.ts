import * as z from 'zod';
import type { PolicyStatus } from '../service/messages.ts';
import { parsePolicy } from '../policy/parse.ts';
import type { Policy } from '../policy/schema.ts';
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

/** The policy in force, or null while none is. */
export async function currentPolicy(): Promise<Policy | null> {
  const { now } = await inForce.read();
  return now ? parse(now.text).policy : null;
}

/** The policy in force as the options page shows it. */
export async function policyStatus(): Promise<PolicyStatus> {
  const { now, before } = await inForce.read();
  const result = now && parse(now.text);
  return {
    policy: result?.policy ? summaryOf(result.policy) : null,
    source: now?.source ?? null,
    findings: result?.findings ?? [],
    canUndo: before !== null,
    refused: false,
  };
}

/** Puts a document in force if it can be; a bad one changes nothing. */
export async function usePolicy(text: string, source: string): Promise<PolicyStatus> {
  const { policy, findings } = parsePolicy(text);
  if (!policy) return { ...(await policyStatus()), findings, refused: true };
  const { now } = await inForce.read();
  await inForce.write({ now: { text, source }, before: now });
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
