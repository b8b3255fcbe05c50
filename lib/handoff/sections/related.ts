import { defineSection } from '../section.ts';

/** Other tickets and articles: no adapter reads them yet. */
export const section = defineSection({
  id: 'related',
  draft: () => [],
  draftAnswers: false,
  question: 'Which tickets, known problems and articles did you find?',
});
