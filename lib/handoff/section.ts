import type { Case } from '../case/case.ts';
import type { EpochMs } from '../clock/units.ts';
import type { Policy } from '../policy/schema.ts';
import type { Tier } from '../policy/schema/tier.ts';
import type { Verdict } from '../policy/verdict.ts';
import type { Block } from './blocks.ts';

/** Everything a section may draw on. */
export interface NoteContext {
  readonly case: Case;
  readonly policy: Policy;
  readonly verdict: Verdict;
  readonly to: Tier;
  readonly now: EpochMs;
  /** BCP 47 tag for dates and times, and an IANA zone. */
  readonly locale: string;
  readonly timeZone: string;
}

/** One section of the note: a file in `sections/` that carries everything about itself. */
export interface SectionDefinition {
  /** File name = id = key in policies. */
  readonly id: string;
  /** What Baton knows by itself. Empty when nothing is known: never invented. */
  draft(context: NoteContext): readonly Block[];
  /** Whether what was drafted answers the section without the agent. */
  readonly draftAnswers: boolean;
  /** The question to the agent when the template's source is `ask` or `mixed`. */
  readonly question: string;
}

export const defineSection = (definition: SectionDefinition): SectionDefinition => definition;
