import { explain } from '../../lib/policy/explain/explain.ts';
import { CannotRun } from './cannot-run.ts';
import { readParameters, type Command } from './command.ts';
import { explanationText } from './explanation-text.ts';
import { caseOptions, inventCase } from './invented-case.ts';
import { usablePolicy } from './usable-policy.ts';

const options = {
  ...caseOptions,
  rule: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const explainCommand: Command = async (parameters) => {
  const { values, positionals } = readParameters(parameters, options, ['policy file']);
  const policy = await usablePolicy(positionals[0] ?? '');
  const { theCase, now } = inventCase(values, policy);
  const { tier, rules } = explain(policy, theCase, now);
  const wanted = rules.filter(({ rule }) => values.rule === undefined || rule.id === values.rule);
  if (wanted.length === 0 && values.rule !== undefined) {
    throw new CannotRun(`The policy uses no rule "${values.rule}".`);
  }
  const explanation = { tier, rules: wanted };
  process.stdout.write(
    values.json ? `${JSON.stringify(explanation, null, 2)}\n` : explanationText(explanation),
  );
  return 0;
};
