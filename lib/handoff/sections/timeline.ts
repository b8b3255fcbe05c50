import { measure } from '../../clock/measure.ts';
import { defineSection } from '../section.ts';
import { durationText } from '../wording/duration.ts';
import { instantText } from '../wording/instant.ts';

/**
 * When it began, how much work went in, and where it has been. Open time is
 * wall-clock time, waiting included: that is what the requester lived through.
 */
export const section = defineSection({
  id: 'timeline',
  draft(context) {
    const { case: known, policy, now } = context;
    const items: string[] = [];
    const open = measure(known, { kind: 'calendar', since: 'opened', pauseOnStatus: [] }, now);
    const touch = measure(known, { kind: 'touch', since: 'firstTouch', pauseOnStatus: [] }, now);
    if (open.anchorAt !== undefined)
      items.push(
        `Opened: ${instantText(open.anchorAt, context)} (${durationText(open.elapsed)} ago)`,
      );
    if (touch.anchorAt !== undefined) {
      items.push(`First worked on: ${instantText(touch.anchorAt, context)}`);
      items.push(`Hands-on time: ${durationText(touch.elapsed)}`);
    }
    const tierName = (id: string): string =>
      policy.tiers.find((tier) => tier.id === id)?.name ?? id;
    for (const { handedOverAt, fromTier, toTier, reference } of known.handoffs)
      if (handedOverAt !== undefined)
        items.push(
          `${tierName(fromTier)} → ${tierName(toTier)}: ${instantText(handedOverAt, context)} (${reference})`,
        );
    return items.length > 0 ? [{ kind: 'list', items }] : [];
  },
  draftAnswers: true,
  question: 'What happened when?',
});
