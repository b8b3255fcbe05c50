import type { Target } from '../../policy/schema/tier.ts';
import { knownFacts } from '../../policy/facts/facts.ts';
import { judgeFilter } from '../../policy/facts/filter.ts';
import { minutes } from '../../clock/units.ts';
import { defineSection } from '../section.ts';
import { durationText } from '../wording/duration.ts';

/** A label that only repeats the address is said once. */
const targetText = ({ label, value }: Target): string =>
  label === value ? label : `${label}: ${value}`;

/** From whom to whom, how to reach them, who holds it until then, and the way back. */
export const section = defineSection({
  id: 'ownership',
  draft({ case: known, policy, verdict, to }) {
    const { facts } = known;
    const from = verdict.tier;
    const asked = knownFacts(policy, known);
    const targets = to.targets
      .filter(({ when }) => judgeFilter(when, asked, policy) === 'holds')
      .map(targetText);
    const reach = targets.length > 0 ? ` (${targets.join(', ')})` : '';
    const items = [`From ${from.name} to ${to.name}${reach}`];
    if (to.acknowledgeWithinMinutes !== undefined)
      items.push(`To be taken over within ${durationText(minutes(to.acknowledgeWithinMinutes))}`);
    const holder = [facts.assignee?.value, facts.group?.value].filter(Boolean).join(', ');
    if (holder !== '') items.push(`Until then with: ${holder}`);
    for (const { rule, destination } of verdict.alsoInform)
      items.push(`Also inform ${destination?.tier.name ?? 'management'}: ${rule.explain}`);
    if (from.id !== to.id) items.push(`If something is missing: back to ${from.name}`);
    return [{ kind: 'list', items }];
  },
  draftAnswers: true,
  question: 'Who owns it from here, and how does it come back?',
});
