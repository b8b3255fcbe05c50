import type { Destination } from '../../../../lib/policy/verdict.ts';
import type { Snapshot } from '../../../../lib/service/snapshot.ts';
import {
  answered,
  noProgress,
  onCall,
  policy,
  prompt,
  secondLine,
  toSecondLine,
} from './policy.ts';
import { shown } from './shown.ts';
import { touch } from './ticket.ts';
import { opensAt } from './time.ts';

const due = (destination: Destination): Snapshot =>
  shown({
    policy: { ...answered, next: destination, prompt: prompt('due', { destination }) },
    touch: touch(22),
  });

const toOnCall: Destination = {
  tier: onCall,
  by: 'route',
  targets: onCall.targets,
  insteadOf: [{ tier: secondLine, why: 'outside_hours', until: opensAt }],
};

/** Where it goes when it doesn't go the usual way, what is held back, and what is asked. */
export const promptStates = {
  detour: due({
    ...toOnCall,
    expectedWaitMinutes: 45,
    message: 'One engineer for all sites tonight: telephone what stands still.',
  }),
  two_detours: due({
    ...toOnCall,
    insteadOf: [
      ...toOnCall.insteadOf,
      {
        tier: { ...secondLine, id: 'sysadmin', name: 'System administration' },
        why: 'no_capacity',
      },
    ],
  }),
  waits: due({ ...toSecondLine, waits: { why: 'outside_hours', until: opensAt } }),
  on_call: due({
    ...toOnCall,
    insteadOf: [],
    onCall: { why: 'outside_hours', until: opensAt },
  }),
  swarm: shown({
    policy: {
      ...answered,
      prompt: prompt('due', {
        rule: { ...noProgress, effect: { kind: 'swarm', urgency: 'prompt' } },
      }),
    },
    touch: touch(22),
  }),
  held_back: shown({
    policy: { ...answered, prompt: prompt('warning', { heldBack: 'outside_hours' }) },
  }),
  held_back_unconfirmed: shown({
    policy: {
      ...answered,
      prompt: prompt('warning', {
        heldBack: 'unconfirmed',
        because: ['open for 4 hr 10 min of 4 hr'],
      }),
    },
  }),
  asks_users: shown({
    policy: { ...policy, questions: [{ field: 'affectedUsers', rules: 3 }] },
  }),
  asks_category: shown({
    policy: { ...policy, questions: [{ field: 'category', rules: 1 }] },
  }),
} as const satisfies Record<string, Snapshot>;
