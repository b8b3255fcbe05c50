import { defineSection } from '../section.ts';

/** I-PASS asks for it: what to do before the receiver has taken over. */
export const section = defineSection({
  id: 'contingency',
  draft: () => [],
  draftAnswers: false,
  question: 'What should happen if it gets worse or the requester calls again?',
});
