import { parsePolicy } from '../../lib/policy/parse.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { CannotRun } from './cannot-run.ts';
import { readText } from './read-text.ts';

/** The policy of a file, if it can be used at all. */
export async function usablePolicy(file: string): Promise<Policy> {
  const { policy, findings } = parsePolicy(await readText(file));
  if (policy) return policy;
  const [first] = findings;
  throw new CannotRun(`${file} can't be used: ${first?.message ?? ''} See "lint".`);
}
