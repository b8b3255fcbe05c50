import { defineSection } from '../section.ts';

/** The requester's own first words: nobody else's retelling is as good. */
export const section = defineSection({
  id: 'symptoms',
  draft({ case: { facts } }) {
    const text = facts.description?.value ?? '';
    if (text === '') return [];
    const by = facts.requester?.value;
    return [{ kind: 'quote', text, ...(by ? { by } : {}) }];
  },
  draftAnswers: true,
  question: 'What happens instead of what, with which exact error, since when, how often?',
});
