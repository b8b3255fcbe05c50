import { exhibitBlocks } from '../exhibits.ts';
import { defineSection } from '../section.ts';
import { tried } from '../tried.ts';

/** Logs, pictures and long findings. Short remarks stay in the table of steps. */
export const section = defineSection({
  id: 'evidence',
  draft: (context) => exhibitBlocks(tried(context)),
  draftAnswers: true,
  question: 'Which logs, pictures or diagnostic files are there, and where?',
});
