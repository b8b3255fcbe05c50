import { defineSection } from '../section.ts';

/** Tags often name products and places; they help, but they don't answer the question. */
export const section = defineSection({
  id: 'environment',
  draft({ case: { facts } }) {
    const tags = facts.tags?.value ?? [];
    return tags.length > 0 ? [{ kind: 'paragraph', text: `Tags: ${tags.join(', ')}` }] : [];
  },
  draftAnswers: false,
  question: 'Product, version, device, place, and what changed recently?',
});
