import type { Gate } from '../policy/schema/defaults.ts';
import type { TemplateSection } from '../policy/schema/note-template.ts';
import type { Block, NoteText } from './blocks.ts';

/** One section of a note, as the agent sees it before sending. */
export interface NoteSection {
  readonly id: string;
  readonly heading: string;
  readonly source: TemplateSection['source'];
  /** What Baton filled in from the case. */
  readonly drafted: readonly Block[];
  /** What the agent wrote, or why it is unknown. */
  readonly answer?: { readonly text: string } | { readonly unknownBecause: string };
  /** The question to the agent; absent for sections that are filled by themselves. */
  readonly question?: string;
  readonly required: boolean;
  readonly unknownAllowed: boolean;
  readonly minChars?: number;
  readonly complete: boolean;
  /** Drafted and answered together: what goes into the text. Empty sections are left out of it. */
  readonly blocks: readonly Block[];
}

/** A handoff note before it is delivered. */
export interface Note {
  readonly template: string;
  readonly toTier: string;
  readonly sections: readonly NoteSection[];
  /** Ids of required sections without an answer. */
  readonly missing: readonly string[];
  readonly gate: Gate;
  /** False when the gate blocks and something is missing. */
  readonly mayLeave: boolean;
  readonly text: NoteText;
}
