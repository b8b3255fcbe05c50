import { defineSection } from '../section.ts';

/** The ticket's own title with the category: enough to know what this is about. */
export const section = defineSection({
  id: 'summary',
  draft({ case: known, policy }) {
    const subject = known.facts.subject?.value;
    if (subject === undefined || subject === '') return [];
    const chosen = policy.vocabulary.categories.find(({ id }) => id === known.category?.value);
    const category = chosen?.label ?? known.facts.category?.value;
    return [{ kind: 'paragraph', text: category ? `${subject} (${category})` : subject }];
  },
  draftAnswers: true,
  question: 'What is broken, for whom and where, in one sentence?',
});
