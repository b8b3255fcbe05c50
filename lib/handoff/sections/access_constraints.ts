import { defineSection } from '../section.ts';
import { tried } from '../tried.ts';

/** What stopped the sender will stop the receiver, too, unless they know of it. */
export const section = defineSection({
  id: 'access_constraints',
  draft(context) {
    const blocked = tried(context)
      .filter(({ result }) => result === 'blocked')
      .map(({ text, evidence, exhibit }) =>
        evidence && !exhibit ? `Blocked: ${text} (${evidence})` : `Blocked: ${text}`,
      );
    return blocked.length > 0 ? [{ kind: 'list', items: blocked }] : [];
  },
  draftAnswers: false,
  question: 'Which access, approvals, time windows or consent matter?',
});
