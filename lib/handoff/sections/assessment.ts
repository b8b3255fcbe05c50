import { defineSection } from '../section.ts';

/** The hypothesis is a judgement, never derived. */
export const section = defineSection({
  id: 'assessment',
  draft: () => [],
  draftAnswers: false,
  question: 'What do you think the cause is, and what did you rule out?',
});
