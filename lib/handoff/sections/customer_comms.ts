import { defineSection } from '../section.ts';

/** Whom it is about. What they were told and promised, only the agent can say. */
export const section = defineSection({
  id: 'customer_comms',
  draft({ case: { facts } }) {
    const requester = facts.requester?.value;
    return requester ? [{ kind: 'paragraph', text: `Requester: ${requester}` }] : [];
  },
  draftAnswers: false,
  question:
    'What was the requester told last, what is promised next, and how do they like to be reached?',
});
