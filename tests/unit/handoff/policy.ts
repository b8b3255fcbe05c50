import { policySchema, type Policy } from '../../../lib/policy/schema.ts';
import type { Tier } from '../../../lib/policy/schema/tier.ts';

/** A service desk, a network team with a strict gate, and its manager. */
export const policy: Policy = policySchema.parse({
  schema: 'baton.policy/1',
  id: 'acme-it',
  revision: 3,
  name: 'Acme IT',
  defaults: { startTier: 'desk' },
  vocabulary: {
    severities: [
      { id: 'sev1', label: 'Critical', definition: 'Business stopped or data exposed' },
      { id: 'sev2', label: 'High', definition: 'Team cannot work, no workaround' },
    ],
    categories: [{ id: 'vpn', label: 'VPN' }],
    flags: ['security', 'data_loss', 'vip'],
  },
  tiers: [
    { id: 'desk', level: 1, name: 'Service desk', kind: 'internal' },
    {
      id: 'net',
      level: 2,
      name: 'Network team',
      kind: 'specialist',
      acknowledgeWithinMinutes: 30,
      noteTemplate: 'full',
      gate: 'block',
      targets: [
        { id: 'queue', type: 'queue', label: 'Queue', value: 'NET-L2' },
        {
          id: 'phone',
          type: 'phone',
          label: 'On call, severity Critical only',
          value: '+49 30 0000000',
          when: { all: [{ field: 'severity', operator: 'at_least', value: 'sev1' }] },
        },
      ],
    },
    { id: 'duty', level: 3, name: 'Duty manager', kind: 'management', final: true },
  ],
  rules: [
    {
      id: 'no-progress',
      name: 'No progress',
      fromTiers: ['desk'],
      anyOf: [{ type: 'time', clock: 'touch', since: 'lastProgress', afterMinutes: 20 }],
      effect: { kind: 'functional', urgency: 'prompt', to: 'net' },
      explain: '20 minutes of work without progress: the network team sees more.',
    },
    {
      id: 'security',
      name: 'Security sensitive',
      anyOf: [{ type: 'flag', anyOf: ['security'] }],
      effect: { kind: 'functional', urgency: 'immediate', to: 'net' },
      explain: 'Possible security incident: hand over at once.',
    },
    {
      id: 'many-users',
      name: 'Many people',
      anyOf: [{ type: 'affectedUsers', atLeast: 10 }],
      effect: { kind: 'hierarchical', urgency: 'prompt', to: 'duty' },
      explain: 'Ten or more people cannot work.',
    },
  ],
  checklists: [
    {
      id: 'network-basics',
      categories: ['network'],
      steps: [{ id: 'cable', text: 'Try another network (phone hotspot)' }],
    },
    {
      id: 'vpn-basics',
      categories: ['vpn'],
      includes: ['network-basics'],
      steps: [
        { id: 'kb', text: 'Search the knowledge base', evidence: 'text' },
        { id: 'client-log', text: 'Collect the client log', evidence: 'log' },
        { id: 'reinstall', text: 'Reinstall the client' },
        { id: 'gateway', text: 'Restart the gateway session' },
        { id: 'other-user', text: 'Sign in with a second account', required: false },
      ],
    },
  ],
  noteTemplates: [
    {
      id: 'short',
      name: 'Short',
      sections: [
        { id: 'summary', heading: 'Summary', source: 'mixed', minChars: 20 },
        { id: 'steps_tried', heading: 'Tried so far', source: 'auto' },
      ],
    },
    {
      id: 'full',
      name: 'Internal handoff',
      sections: [
        { id: 'summary', heading: 'Summary', source: 'mixed', requiredForTiers: ['net'] },
        { id: 'reason', heading: 'Why this comes to you', source: 'auto' },
        { id: 'severity_impact', heading: 'Severity and impact', source: 'mixed' },
        {
          id: 'assistance_needed',
          heading: 'What we need from you',
          source: 'ask',
          minChars: 10,
          requiredForTiers: ['net'],
        },
        { id: 'symptoms', heading: 'What happens', source: 'mixed' },
        { id: 'environment', heading: 'Environment', source: 'mixed', requiredForTiers: ['net'] },
        {
          id: 'reproduction',
          heading: 'How to reproduce',
          source: 'ask',
          requiredForTiers: ['net'],
        },
        { id: 'steps_tried', heading: 'Tried so far', source: 'auto', requiredForTiers: ['net'] },
        { id: 'evidence', heading: 'Evidence', source: 'mixed' },
        { id: 'assessment', heading: 'Assessment', source: 'ask' },
        { id: 'contingency', heading: 'If it gets worse', source: 'ask' },
        { id: 'access_constraints', heading: 'Access and constraints', source: 'mixed' },
        { id: 'customer_comms', heading: 'Told the requester', source: 'mixed' },
        { id: 'timeline', heading: 'Timeline', source: 'auto' },
        { id: 'related', heading: 'Related', source: 'mixed' },
        { id: 'ownership', heading: 'Who has it now', source: 'auto' },
        { id: 'site_code', heading: 'Site code', source: 'ask', requiredForTiers: ['net'] },
      ],
    },
  ],
});

export const tier = (id: string): Tier => {
  const found = policy.tiers.find((one) => one.id === id);
  if (!found) throw new Error(`no tier ${id}`);
  return found;
};
