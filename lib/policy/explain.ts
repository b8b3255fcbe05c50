import type { Case } from '../case/case.ts';
import type { EpochMs } from '../clock/units.ts';
import { contextOf } from './context.ts';
import type { Explanation } from './explanation.ts';
import type { Policy } from './schema.ts';

/** Why `evaluate`, given the same, says what it says. */
export function explain(
  policy: Policy,
  theCase: Case,
  now: EpochMs,
  others: readonly Case[] = [],
): Explanation {
  return { tier: contextOf(policy, theCase, now, others).tier, rules: [] };
}
