import { doubtReasons, overrideReasons } from '../../../../lib/case/events.ts';
import type { Step } from '../../../../lib/policy/schema/checklist.ts';
import type { Rule } from '../../../../lib/policy/schema/rule.ts';
import type { Tier } from '../../../../lib/policy/schema/tier.ts';
import type { Destination, Prompt } from '../../../../lib/policy/verdict.ts';
import type { PolicyView } from '../../../../lib/service/snapshot.ts';
import { note } from './note.ts';
import { minutesAgo } from './ticket.ts';

export const serviceDesk: Tier = {
  id: 'l1',
  level: 1,
  name: 'Service desk',
  kind: 'internal',
  targets: [],
  outOfHours: 'queue',
};

export const secondLine: Tier = {
  id: 'l2',
  level: 2,
  name: 'Second line',
  kind: 'specialist',
  targets: [
    { id: 'queue', type: 'queue', label: 'NET-L2', value: 'NET-L2' },
    { id: 'phone', type: 'phone', label: 'On shift', value: '+49 30 5550 100' },
    { id: 'wiki', type: 'url', label: 'Handbook', value: 'https://wiki.help.example/net/handover' },
  ],
  outOfHours: 'queue',
};

export const onCall: Tier = {
  ...serviceDesk,
  id: 'oncall',
  level: 3,
  name: 'On call',
  targets: [{ id: 'phone', type: 'phone', label: 'On call', value: '+49 30 5550 200' }],
};

export const toSecondLine: Destination = {
  tier: secondLine,
  by: 'route',
  targets: secondLine.targets,
  insteadOf: [],
};

export const noProgress: Rule = {
  id: 'no-progress',
  name: 'No progress',
  enabled: true,
  effect: { kind: 'functional', urgency: 'prompt' },
  explain: '20 minutes of work without progress: someone else may see it sooner.',
};

export const prompt = (level: Prompt['level'], more: Partial<Prompt> = {}): Prompt => ({
  rule: noProgress,
  level,
  because: ['22 min of work without progress (limit 20)', 'Severity is High'],
  destination: toSecondLine,
  snoozeMinutes: level === 'immediate' ? [] : [5, 10, 20],
  snoozeNeedsReason: false,
  ...more,
});

const step = (id: string, text: string, more: Partial<Step> = {}): Step => ({
  id,
  text,
  required: true,
  evidence: 'none',
  ...more,
});

export const policy: PolicyView = {
  id: 'starter',
  name: 'Small IT desk',
  revision: 3,
  tier: serviceDesk,
  tiers: [serviceDesk, secondLine, onCall],
  next: toSecondLine,
  severities: [
    { id: 'sev1', label: 'Critical', definition: 'Business stopped or data exposed' },
    { id: 'sev2', label: 'High', definition: 'A team cannot work, and there is no workaround' },
    { id: 'sev3', label: 'Normal', definition: 'One person is impaired' },
    { id: 'sev4', label: 'Request', definition: 'Nothing is broken' },
  ],
  categories: [
    { id: 'vpn', label: 'VPN' },
    { id: 'printer', label: 'Printer' },
    { id: 'mail', label: 'Mail' },
  ],
  flags: ['security', 'data_loss', 'outage_suspected', 'vip', 'x-needs-parts'],
  answers: { suggestedCategory: 'vpn', flags: [] },
  checklist: {
    id: 'vpn-basic',
    name: 'VPN: first steps',
    steps: [
      {
        step: step('kb', 'Search the knowledge base', { evidence: 'text' }),
        outcome: {
          checklist: 'vpn-basic',
          step: 'kb',
          result: 'no_change',
          evidence: 'KB-204, KB-377: not this client version',
          at: minutesAgo(9),
          seq: 41,
        },
      },
      {
        step: step('other-net', 'Try another network (phone hotspot)'),
        outcome: {
          checklist: 'vpn-basic',
          step: 'other-net',
          result: 'failed',
          at: minutesAgo(4),
          seq: 44,
        },
      },
      {
        step: step('client-log', 'Collect the client log', {
          evidence: 'log',
          help: 'Settings → Diagnostics → Export.\nThe last 15 minutes are enough.',
        }),
      },
      { step: step('reset', 'Reset the client profile', { risky: true, required: false }) },
    ],
  },
  progressMarksLeft: 3,
  doubtReasons,
  overrideReasons,
  alsoInform: [],
  questions: [{ field: 'severity', rules: 2 }],
  note: note(),
};

export const answered: PolicyView = {
  ...policy,
  answers: { severity: 'sev2', affectedUsers: 10, category: 'vpn', flags: ['outage_suspected'] },
  questions: [],
};
