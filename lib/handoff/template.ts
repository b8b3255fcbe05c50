import type { Policy } from '../policy/schema.ts';
import type { NoteTemplate, TemplateSection } from '../policy/schema/note-template.ts';
import type { Tier } from '../policy/schema/tier.ts';

/** The standard sections and their headings, in the order a receiver reads them. */
export const standardSections = [
  ['summary', 'Summary'],
  ['reason', 'Why this comes to you'],
  ['severity_impact', 'Severity and impact'],
  ['assistance_needed', 'What we need from you'],
  ['symptoms', 'What happens'],
  ['environment', 'Environment'],
  ['reproduction', 'How to reproduce'],
  ['steps_tried', 'Tried so far'],
  ['evidence', 'Evidence'],
  ['assessment', 'Assessment'],
  ['contingency', 'If it gets worse'],
  ['access_constraints', 'Access and constraints'],
  ['customer_comms', 'Told the requester'],
  ['timeline', 'Timeline'],
  ['related', 'Related'],
  ['ownership', 'Who has it now'],
] as const;

/** What nobody can start without, whoever receives it. */
const alwaysRequired: ReadonlySet<string> = new Set([
  'summary',
  'steps_tried',
  'assistance_needed',
]);

const builtInSection = (id: string, heading: string, to: Tier): TemplateSection => ({
  id,
  heading,
  source: 'mixed',
  requiredForTiers: alwaysRequired.has(id) ? [to.id] : [],
  unknownAllowed: true,
});

/** For policies that bring no template. */
const builtInTemplate = (to: Tier): NoteTemplate => ({
  id: 'standard',
  name: 'Handoff',
  format: 'markdown',
  sections: standardSections.map(([id, heading]) => builtInSection(id, heading, to)),
});

/** The receiver's template, else the policy's first, else Baton's own. */
export const templateFor = (policy: Policy, to: Tier): NoteTemplate =>
  policy.noteTemplates.find((template) => template.id === to.noteTemplate) ??
  policy.noteTemplates[0] ??
  builtInTemplate(to);
