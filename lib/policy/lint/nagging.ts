import { canHold } from '../coverage.ts';
import { judgeFilter } from '../facts/filter.ts';
import type { Finding } from '../finding.ts';
import type { Policy } from '../schema.ts';
import type { Rule } from '../schema/rule.ts';
import type { Trigger } from '../triggers/index.ts';
import type { Corner } from './reason/possible.ts';
import { isTooLarge } from './reason/size.ts';
import { ticketAt } from './reason/ticket.ts';
import type { Lint } from './lint.ts';

const windowMinutes = 10;
const maxPrompts = 3;

/** One rule, and how many minutes after the ticket came it prompts. */
interface PromptAt {
  readonly rule: Rule;
  readonly minute: number;
}

/**
 * W210: one ticket could bring too many prompts in a short time. Played through
 * for an open ticket of each severity and category at each tier, without flags,
 * on which somebody works without a break and without progress from the moment
 * that it comes; every prompt is answered at once, so that the next one shows.
 */
export const nagging: Lint = ({ policy }) => {
  if (isTooLarge(policy)) return [];
  const known = new Set<string>();
  return cornersOf(policy).flatMap((corner) => {
    const facts = ticketAt(policy, corner);
    const meant = policy.rules.filter(
      (rule) => mayPrompt(rule) && judgeFilter(rule.filter, facts, policy) === 'holds',
    );
    return policy.tiers.flatMap((tier): readonly Finding[] => {
      if (tier.final === true || !canHold(tier, policy)) return [];
      const here = meant.filter(({ fromTiers }) => fromTiers?.includes(tier.id) ?? true);
      const crowd = densest(here.flatMap((rule) => promptOf(rule, corner, policy)));
      const names = crowd.map(({ rule }) => `"${rule.name}"`).join(', ');
      if (crowd.length <= maxPrompts || known.has(names)) return [];
      known.add(names);
      const level = policy.vocabulary.severities[corner.severity ?? -1]?.label;
      const ticket = level === undefined ? 'A ticket' : `A ticket of severity ${level}`;
      return [
        {
          code: 'W210',
          pointer: '/rules',
          message:
            `${ticket} at "${tier.name}" could bring ${crowd.length} prompts ` +
            `within ${windowMinutes} minutes: ${names}.`,
          fix: 'Join some of these rules into one with several triggers, or move their limits apart.',
        },
      ];
    });
  });
};

const mayPrompt = ({ enabled, effect }: Rule): boolean =>
  enabled && effect.kind !== 'hierarchical' && effect.urgency !== 'advise';

/** Every severity with every category, and with none. */
function cornersOf({ vocabulary }: Policy): readonly Corner[] {
  const levels = vocabulary.severities.map((_, severity) => ({ severity }));
  return [{}, ...levels].flatMap((level) => [
    level,
    ...vocabulary.categories.map(({ id }) => ({ ...level, category: id })),
  ]);
}

function promptOf(rule: Rule, corner: Corner, policy: Policy): readonly PromptAt[] {
  const at = (trigger: Trigger): number => minuteOf(trigger, corner, policy);
  const minute = rule.allOf
    ? Math.max(...rule.allOf.map(at))
    : Math.min(...(rule.anyOf ?? []).map(at));
  return Number.isFinite(minute) ? [{ rule, minute }] : [];
}

/** When a trigger comes to hold; never, for those that need more than time. */
function minuteOf(trigger: Trigger, { severity }: Corner, { vocabulary }: Policy): number {
  switch (trigger.type) {
    case 'time':
      return trigger.since === 'lastPublicUpdate' ? Infinity : trigger.afterMinutes;
    case 'severity': {
      const limit = vocabulary.severities.findIndex(({ id }) => id === trigger.atLeast);
      return severity !== undefined && severity <= limit ? 0 : Infinity;
    }
    case 'affectedUsers':
    case 'bounces':
    case 'doubt':
    case 'flag':
    case 'priority':
    case 'reassignments':
    case 'reopens':
    case 'similar':
    case 'sla':
    case 'steps':
      return Infinity;
  }
}

/** The most prompts that come within one stretch of that length. */
function densest(prompts: readonly PromptAt[]): readonly PromptAt[] {
  const ordered = prompts.toSorted((a, b) => a.minute - b.minute);
  let most: readonly PromptAt[] = [];
  let first = 0;
  for (const [last, { minute }] of ordered.entries()) {
    while ((ordered[first]?.minute ?? minute) < minute - windowMinutes) first += 1;
    if (last - first + 1 > most.length) most = ordered.slice(first, last + 1);
  }
  return most;
}
