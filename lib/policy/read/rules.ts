import type { Finding } from '../finding.ts';
import { pointer } from './pointer.ts';
import { maxRules } from '../schema.ts';
import { ruleSchema, type Rule } from '../schema/rule.ts';
import { isRecord } from './document.ts';
import { unknownWord } from './issue.ts';
import { findingsOf } from './issues.ts';

/** The rules that this version understands, and what is wrong with the others. */
export interface ReadRules {
  readonly rules: readonly { readonly rule: Rule; readonly pointer: string }[];
  readonly findings: readonly Finding[];
}

/**
 * Rules are read one by one: a word from a newer version takes out its rule
 * (R101) and leaves the rest at work. Any other mistake refuses the document.
 */
export function readRules(document: { readonly [key: string]: unknown }): ReadRules {
  const written = document['rules'];
  if (!Array.isArray(written)) return { rules: [], findings: [] };
  if (written.length > maxRules) return { rules: [], findings: [tooMany(written.length)] };
  const read = written.map((rule, index) => readRule(rule, document, index));
  return {
    rules: read.flatMap(({ rules }) => rules),
    findings: read.flatMap(({ findings }) => findings),
  };
}

const tooMany = (count: number): Finding => ({
  code: 'E003',
  pointer: pointer('rules'),
  message: `"rules" must have ${maxRules} entries at most, but has ${count}.`,
  fix: 'Take rules out.',
});

function readRule(written: unknown, document: unknown, index: number): ReadRules {
  const at = pointer('rules', index);
  const parsed = ruleSchema.safeParse(written);
  if (!parsed.success) {
    const findings = findingsOf(parsed.error.issues, document, ['rules', index]);
    return { rules: [], findings: findings.map((finding) => inRule(finding, written)) };
  }
  const rule = parsed.data;
  if ((rule.anyOf === undefined) === (rule.allOf === undefined)) {
    const message = `The rule "${rule.name}" must have either "anyOf" or "allOf".`;
    const fix = 'Keep one of the two: anyOf if one trigger is enough, allOf if all must hold.';
    return { rules: [], findings: [{ code: 'E003', pointer: at, message, fix }] };
  }
  return { rules: [{ rule, pointer: at }], findings: [] };
}

/** Says which rule is taken out; the words of other mistakes stay as they are. */
function inRule(finding: Finding, written: unknown): Finding {
  if (finding.code !== unknownWord) return finding;
  const name = isRecord(written) && typeof written['name'] === 'string' ? written['name'] : '?';
  return { ...finding, message: `The rule "${name}" isn't used: ${finding.message}` };
}
