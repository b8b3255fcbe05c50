import { defineSection } from '../section.ts';
import { flagText } from '../wording/answers.ts';

/** Severity with its meaning, how many people, and the flags: what decides how fast to start. */
export const section = defineSection({
  id: 'severity_impact',
  draft({ case: known, policy, locale }) {
    const items: string[] = [];
    if (known.severity) {
      const { value } = known.severity;
      const severity = policy.vocabulary.severities.find(({ id }) => id === value);
      const label = severity?.label ?? value;
      items.push(`Severity: ${severity?.definition ? `${label} (${severity.definition})` : label}`);
    }
    if (known.affectedUsers) {
      const count = new Intl.NumberFormat(locale).format(known.affectedUsers.value);
      items.push(`Affected users: ${count}`);
    }
    if (known.flags.size > 0)
      items.push(`Flags: ${[...known.flags.keys()].map(flagText).join(', ')}`);
    if (known.facts.priority?.value) items.push(`Priority: ${known.facts.priority.value}`);
    return items.length > 0 ? [{ kind: 'list', items }] : [];
  },
  draftAnswers: true,
  question: 'What can people not do, how many are they, and is there a workaround?',
});
