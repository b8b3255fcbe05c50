import type { StepOutcome } from '../case/case.ts';
import type { StepResult } from '../case/events.ts';
import type { EpochMs } from '../clock/units.ts';
import type { Policy } from '../policy/schema.ts';
import type { Step } from '../policy/schema/checklist.ts';
import type { NoteContext } from './section.ts';

/** One thing that was tried, from a checklist or not. */
export interface Tried {
  readonly text: string;
  readonly result: StepResult;
  readonly evidence?: string;
  /** The evidence is a log, a picture or long: shown by itself, not in a table's cell. */
  readonly exhibit: boolean;
  readonly at: EpochMs;
}

/** What still reads well in a cell. */
const cellLimit = 120;

const isExhibit = (evidence: string | undefined, kind: Step['evidence'] | undefined): boolean =>
  evidence !== undefined &&
  (kind === 'log' ||
    kind === 'screenshot' ||
    evidence.includes('\n') ||
    evidence.length > cellLimit);

/** A step may have been recorded under a checklist that only includes it. */
const findStep = (policy: Policy, { checklist, step }: StepOutcome): Step | undefined =>
  policy.checklists
    .toSorted((a, b) => Number(b.id === checklist) - Number(a.id === checklist))
    .flatMap(({ steps }) => steps)
    .find(({ id }) => id === step);

/** Everything tried, in the order it was done. */
export function tried({
  case: known,
  policy,
}: Pick<NoteContext, 'case' | 'policy'>): readonly Tried[] {
  const fromChecklists = [...known.steps.values()].map((outcome) => {
    const step = findStep(policy, outcome);
    // A step that a newer policy no longer has keeps its id as its name.
    return { ...outcome, text: step?.text ?? outcome.step, kind: step?.evidence };
  });
  return [...fromChecklists, ...known.alsoTried.map((one) => ({ ...one, kind: undefined }))]
    .toSorted((a, b) => a.at - b.at || a.seq - b.seq)
    .map(({ text, result, evidence, at, kind }) => ({
      text,
      result,
      ...(evidence === undefined || evidence.trim() === '' ? {} : { evidence }),
      exhibit: isExhibit(evidence, kind),
      at,
    }));
}
