import { defineSection } from '../section.ts';

/** The ask. Nothing stands in for it. */
export const section = defineSection({
  id: 'assistance_needed',
  draft: () => [],
  draftAnswers: false,
  question: 'What exactly should the receiver do, and by when?',
});
