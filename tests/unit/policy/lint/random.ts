import type { EventBody } from '../../../../lib/case/events.ts';
import type { Case } from '../../../../lib/case/case.ts';
import { caseOf, look, minute, running, type Story } from '../../case/journal.ts';
import type { PolicyInput, RuleInput } from '../policy.ts';
import type { Dice } from './dice.ts';

type TriggerInput = NonNullable<RuleInput['anyOf']>[number];
type FilterInput = NonNullable<RuleInput['filter']>;
type ConditionInput = NonNullable<FilterInput['all']>[number];

const severities = ['sev1', 'sev2', 'sev3'] as const;
const categories = ['network', 'vpn', 'mail'] as const;
const words = ['vpn', 'vpn down', 'mail', 'slow mail', 'n'] as const;
const tiers = ['l1', 'l2', 'network'] as const;

/** Few words and few numbers, so that much contradicts and shadows each other. */
function aCondition(dice: Dice): ConditionInput {
  const operator = dice.one(['is', 'is_not', 'at_least', 'at_most', 'contains_any'] as const);
  const equal = dice.one(['is', 'is_not', 'contains_any'] as const);
  const oneOrMany = <T extends string>(of: readonly [T, ...T[]]) =>
    dice.chance(70) ? dice.one(of) : [dice.one(of), dice.one(of)];
  switch (dice.below(9)) {
    case 0:
    case 1:
    case 2:
      return { field: 'severity', operator, value: oneOrMany(severities) };
    case 3:
      return { field: 'affectedUsers', operator, value: dice.below(4) };
    case 4:
      return { field: 'category', operator: equal, value: oneOrMany(categories) };
    case 5:
      return { field: 'flag', operator: equal, value: oneOrMany(['security', 'vip']) };
    case 6:
      return { field: 'title', operator: equal, value: oneOrMany(words) };
    case 7:
      return { field: 'tag', operator: equal, value: oneOrMany(words) };
    default:
      return dice.chance(50)
        ? { field: 'status', operator: equal, value: dice.one(['open', 'pending']) }
        : { field: 'priority', operator, value: dice.one(['p1', 'p2']) };
  }
}

function aFilter(dice: Dice): FilterInput {
  const some = () => dice.many(dice.below(3), () => aCondition(dice));
  return { all: [...some()], any: [...some()], none: dice.chance(40) ? [...some()] : [] };
}

function aTrigger(dice: Dice): TriggerInput {
  switch (dice.below(9)) {
    case 0:
      return { type: 'severity', atLeast: dice.one(severities) };
    case 1:
      return { type: 'affectedUsers', atLeast: 1 + dice.below(3) };
    case 2:
      return { type: 'flag', anyOf: [dice.one(['security', 'vip'])] };
    case 3:
      return { type: 'steps', state: 'exhausted' };
    case 4:
      return { type: 'doubt', anyOf: ['risky_change'] };
    default:
      return {
        type: 'time',
        clock: dice.one(['touch', 'calendar', 'business']),
        since: dice.one(['opened', 'firstTouch', 'lastProgress']),
        afterMinutes: 10 * (1 + dice.below(6)),
        ...(dice.chance(50) && { pauseOnStatus: dice.chance(60) ? [] : ['pending' as const] }),
        ...(dice.chance(20) && { calendar: 'office' }),
      };
  }
}

export function aRule(dice: Dice, id: string): RuleInput {
  const triggers = [...dice.many(1 + dice.below(2), () => aTrigger(dice))];
  return {
    id,
    name: id,
    explain: id,
    effect: {
      kind: dice.chance(85) ? 'functional' : 'hierarchical',
      urgency: dice.one(['advise', 'prompt', 'prompt', 'immediate']),
      ...(dice.chance(20) && { to: 'on-call' }),
    },
    ...(dice.chance(70) ? { anyOf: triggers } : { allOf: triggers }),
    ...(dice.chance(70) && { filter: aFilter(dice) }),
    ...(dice.chance(20) && { fromTiers: [dice.one(tiers)] }),
  };
}

/** What a policy of such rules needs besides. */
export const surroundings: Partial<PolicyInput> = {
  defaults: { startTier: 'l1', calendar: 'mornings', pauseOnStatus: ['pending', 'solved'] },
  calendars: [
    {
      id: 'office',
      timeZone: 'Europe/Berlin',
      week: {
        mon: [
          ['08:00', '09:30'],
          ['10:00', '18:00'],
        ],
      },
    },
    { id: 'mornings', timeZone: 'Europe/Berlin', week: { mon: [['09:10', '09:40']] } },
  ],
  vocabulary: {
    severities: severities.map((id) => ({ id, label: id })),
    priorities: [
      { id: 'p1', label: 'P1' },
      { id: 'p2', label: 'P2' },
    ],
    categories: [
      { id: 'network', label: 'Network' },
      { id: 'vpn', label: 'VPN', parent: 'network' },
      { id: 'mail', label: 'Mail' },
    ],
    flags: ['security', 'vip'],
  },
};

function anEvent(dice: Dice): EventBody {
  const from = dice.below(60);
  switch (dice.below(10)) {
    case 0:
      return { type: 'severity', severity: dice.one(severities) };
    case 1:
      return { type: 'affectedUsers', count: dice.below(5) };
    case 2:
      return { type: 'category', category: dice.one(categories) };
    case 3:
      return { type: 'flag', flag: dice.one(['security', 'vip']), on: dice.chance(70) };
    case 4:
      return { type: 'doubt', reason: 'risky_change' };
    case 5:
      return {
        type: 'step',
        checklist: 'general',
        step: dice.one(['kb', 'logs']),
        result: 'failed',
      };
    case 6:
      return { type: 'progress' };
    case 7: {
      const status = dice.one(['open', 'pending', 'solved'] as const);
      return look({
        status: { label: status, status },
        ...(dice.chance(70) && { subject: dice.one(words) }),
        ...(dice.chance(70) && { tags: [dice.one(words), dice.one(words)] }),
        ...(dice.chance(70) && { priority: dice.one(['p1', 'P2', 'other']) }),
        ...(dice.chance(50) && { openedAt: minute(-dice.below(100)) }),
      });
    }
    default:
      return {
        type: 'worked',
        startedAt: minute(from),
        endedAt: minute(from + 1 + dice.below(60)),
        ended: 'left',
      };
  }
}

/** A ticket to which some of all this happened. */
export function aCase(dice: Dice): Case {
  const story: Story = dice.many(
    2 + dice.below(10),
    () => [dice.below(60), anEvent(dice)] as const,
  );
  const open = dice.chance(50) ? running(60, 60 + dice.below(60)) : undefined;
  return caseOf(
    story.toSorted(([a], [b]) => a - b),
    open,
  );
}
