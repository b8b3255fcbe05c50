import { minutes, type DurationMs } from '../clock/units.ts';
import type { Policy } from '../policy/schema.ts';

/** Without a policy. */
const usualIdleMinutes = 3;

/** After how long without activity an agent counts as idle. */
export const idleAfter = (policy: Policy | null): DurationMs =>
  minutes(policy?.defaults.idleAfterMinutes ?? usualIdleMinutes);
