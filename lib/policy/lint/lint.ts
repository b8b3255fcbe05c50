import type { EpochMs } from '../../clock/units.ts';
import type { Finding } from '../finding.ts';
import type { Policy } from '../schema.ts';

/** A policy whose schema is right, before anybody relies on it. */
export interface PolicyDraft {
  readonly policy: Policy;
  /** For each of its rules the pointer into the document as written. */
  readonly rulePointers: readonly string[];
  /** For findings about dates; absent: nothing is said of them. */
  readonly now?: EpochMs;
  /** Some rules couldn't be read: nothing can be said of what no rule does. */
  readonly partial?: boolean;
}

/** Looks for one kind of mistake: a file in this folder, named like what it finds. */
export type Lint = (draft: PolicyDraft) => readonly Finding[];
