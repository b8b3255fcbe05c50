import { defineSection } from '../section.ts';

/** Only the agent knows: no page says how to make it happen. */
export const section = defineSection({
  id: 'reproduction',
  draft: () => [],
  draftAnswers: false,
  question: 'How can the receiver see it happen, or why can it not be reproduced?',
});
