import { disables, rejects } from '../../lib/policy/finding.ts';
import { coverageOf } from '../../lib/policy/coverage.ts';
import { lintPolicy } from '../../lib/policy/lint/lint-policy.ts';
import { parsePolicy } from '../../lib/policy/parse.ts';
import { epochMs } from '../../lib/clock/units.ts';
import { CannotRun } from './cannot-run.ts';
import { readParameters, type Command } from './command.ts';
import { findingsText } from './findings-text.ts';
import { matrixText } from './matrix-text.ts';
import { readText } from './read-text.ts';

const options = { json: { type: 'boolean' }, matrix: { type: 'boolean' } } as const;

/** Exit code 1 when something refuses the policy or takes a rule out; warnings are no failure. */
export const lintCommand: Command = async (parameters) => {
  const { values, positionals } = readParameters(parameters, options, ['policy file']);
  const [file = ''] = positionals;
  if (values.json && values.matrix) throw new CannotRun('Choose one of --json and --matrix.');
  const text = await readText(file);
  const findings = lintPolicy(text, epochMs(Date.now()));
  if (values.json) process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
  else process.stdout.write(findingsText(file, text, findings));
  if (values.matrix) {
    const { policy } = parsePolicy(text);
    process.stdout.write(policy ? `\n${matrixText(coverageOf(policy))}` : '');
  }
  return findings.some((finding) => rejects(finding) || disables(finding)) ? 1 : 0;
};
