import type { Block } from '../blocks.ts';
import { checklistFor } from '../../policy/facts/checklist.ts';
import { defineSection, type NoteContext } from '../section.ts';
import { templateFor } from '../template.ts';
import { tried, type Tried } from '../tried.ts';
import { stepResultText } from '../wording/answers.ts';
import { shortInstantText } from '../wording/instant.ts';
import { exhibitBlocks } from '../exhibits.ts';

/** Required steps without a result: the receiver needn't ask. */
function notDone(context: NoteContext): readonly string[] {
  const open = (checklistFor(context.policy, context.case)?.steps ?? [])
    .filter(({ step, outcome }) => step.required && outcome === undefined)
    .map(({ step }) => step.text);
  return open.length > 0 ? [`Not done: ${open.join('; ')}`] : [];
}

/**
 * What was tried, with results and times. Logs go to the evidence section; a
 * template without one gets them below the table, so that nothing is lost.
 */
export const section = defineSection({
  id: 'steps_tried',
  draft(context) {
    const steps = tried(context);
    if (steps.length === 0) return [];
    const elsewhere = templateFor(context.policy, context.to).sections.find(
      ({ id, source }) => id === 'evidence' && source !== 'ask',
    );
    const place = elsewhere ? `see ${elsewhere.heading}` : 'see below';
    const cell = ({ evidence, exhibit }: Tried): string => (exhibit ? place : (evidence ?? ''));
    const withEvidence = steps.some(({ evidence }) => evidence !== undefined);
    const table: Block = {
      kind: 'table',
      header: [
        'Step',
        'Result',
        ...(withEvidence ? ['Evidence'] : []),
        `Time (${context.timeZone})`,
      ],
      rows: steps.map((step) => [
        step.text,
        stepResultText[step.result],
        ...(withEvidence ? [cell(step)] : []),
        shortInstantText(step.at, context),
      ]),
    };
    return [
      table,
      ...(elsewhere ? [] : exhibitBlocks(steps)),
      ...notDone(context).map((text): Block => ({ kind: 'paragraph', text })),
    ];
  },
  draftAnswers: true,
  question: 'What else did you try, and what came of it?',
});
