import type { Finding } from '../finding.ts';
import type { Policy } from '../schema.ts';

/** A policy whose schema is right, before anybody relies on it. */
export interface PolicyDraft {
  readonly policy: Policy;
  /** For each of its rules the pointer into the document as written. */
  readonly rulePointers: readonly string[];
}

/** Looks for one kind of mistake: a file in this folder, named like what it finds. */
export type Lint = (draft: PolicyDraft) => readonly Finding[];
