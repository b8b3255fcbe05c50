import type { NoteAnswer } from '../case/events.ts';
import type { TemplateSection } from '../policy/schema/note-template.ts';
import { answerBlocks } from './answer.ts';
import type { Block } from './blocks.ts';
import { gateFor } from './gate.ts';
import type { Note, NoteSection } from './note.ts';
import type { NoteContext } from './section.ts';
import { sections as known } from './sections/index.ts';
import { templateFor } from './template.ts';

const blockLength = (block: Block): number => {
  switch (block.kind) {
    case 'list':
      return block.items.join('').length;
    case 'table':
      return block.rows.flat().join('').length;
    case 'paragraph':
    case 'quote':
    case 'code':
    case 'link':
      return block.text.length;
  }
};

const isAnswered = (answer: NoteAnswer | undefined, section: TemplateSection): boolean => {
  if (!answer) return false;
  return 'text' in answer
    ? answer.text.trim().length >= (section.minChars ?? 1)
    : section.unknownAllowed && answer.unknownBecause.trim() !== '';
};

function composeSection(section: TemplateSection, context: NoteContext): NoteSection {
  const definition = known.get(section.id);
  const { id, heading, source, unknownAllowed, minChars } = section;
  const drafted = source === 'ask' ? [] : (definition?.draft(context) ?? []);
  const draftLength = drafted.reduce((sum, block) => sum + blockLength(block), 0);
  const draftAnswers = definition?.draftAnswers === true && draftLength >= (minChars ?? 1);
  const answer = context.case.noteAnswers.get(id);
  // An automatic section that came out empty can still be filled by hand.
  const asks = source !== 'auto' || drafted.length === 0;
  return {
    id,
    heading,
    source,
    drafted,
    // Without the time at which it was given: that is the journal's.
    ...(answer && {
      answer: 'text' in answer ? { text: answer.text } : { unknownBecause: answer.unknownBecause },
    }),
    ...(asks && {
      question: definition?.question ?? `What does the receiver need to know for “${heading}”?`,
    }),
    required: section.requiredForTiers.includes(context.to.id),
    unknownAllowed,
    ...(minChars !== undefined && { minChars }),
    complete: isAnswered(answer, section) || draftAnswers,
    blocks: [...drafted, ...(answer ? answerBlocks(answer) : [])],
  };
}

/** What the receiver should know is not in it: asked for and missing, or looked for in vain. */
const isOpen = (section: NoteSection): boolean =>
  (section.required && !section.complete) ||
  (section.answer !== undefined && 'unknownBecause' in section.answer);

/**
 * The handoff note as it would leave now: every section of the template,
 * drafted from the case and completed by the agent's answers. Pure: the same
 * context and reference always give the same note.
 */
export function compose(context: NoteContext, { reference }: { readonly reference: string }): Note {
  const template = templateFor(context.policy, context.to);
  const sections = template.sections.map((section) => composeSection(section, context));
  const missing = sections.filter((one) => one.required && !one.complete).map(({ id }) => id);
  const gate = gateFor(context);
  const way = `${context.verdict.tier.name} → ${context.to.name}`;
  const open = sections.filter(isOpen).map(({ heading }) => heading);
  return {
    template: template.id,
    toTier: context.to.id,
    sections,
    missing,
    gate,
    mayLeave: gate !== 'block' || missing.length === 0,
    text: {
      title: `Handoff: ${way}`,
      sections: sections
        .filter(({ blocks }) => blocks.length > 0)
        .map(({ heading, blocks }) => ({ heading, blocks })),
      reference: [
        `Baton ref ${reference}`,
        way,
        ...(open.length > 0 ? [`open: ${open.join(', ')}`] : []),
      ].join(' · '),
    },
  };
}
