import { policySchema, type Policy } from '../../../lib/policy/schema.ts';

/** Twenty minutes of hands-on time at the first tier, then the second. */
export const deskPolicy: Policy = policySchema.parse({
  schema: 'baton.policy/1',
  id: 'desk',
  revision: 3,
  name: 'Desk',
  defaults: { startTier: 'l1', warnAtPercent: [50], gate: 'block' },
  vocabulary: {
    severities: [
      { id: 'sev1', label: 'Critical' },
      { id: 'sev3', label: 'Normal' },
    ],
    categories: [{ id: 'vpn', label: 'VPN' }],
    flags: ['security'],
  },
  tiers: [
    { id: 'l1', level: 1, name: 'Service desk', kind: 'internal', noteTemplate: 'note' },
    { id: 'l2', level: 2, name: 'Second line', kind: 'internal', noteTemplate: 'note' },
  ],
  routes: [{ from: ['l1'], to: 'l2' }],
  rules: [
    {
      id: 'security',
      name: 'Security',
      anyOf: [{ type: 'flag', anyOf: ['security'] }],
      effect: { kind: 'functional', urgency: 'immediate' },
      explain: 'Possible security incident.',
    },
    {
      id: 'time',
      name: 'Time',
      fromTiers: ['l1'],
      anyOf: [{ type: 'time', clock: 'touch', since: 'firstTouch', afterMinutes: 20 }],
      effect: { kind: 'functional', urgency: 'prompt' },
      explain: 'Twenty minutes of work.',
    },
  ],
  noteTemplates: [
    {
      id: 'note',
      name: 'Note',
      sections: [
        { id: 'summary', heading: 'Summary', source: 'mixed' },
        {
          id: 'assistance_needed',
          heading: 'What we need from you',
          source: 'ask',
          requiredForTiers: ['l2'],
        },
      ],
    },
  ],
});
