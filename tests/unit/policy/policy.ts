import { policySchema, type Policy } from '../../../lib/policy/schema.ts';
import type * as z from 'zod';

export type PolicyInput = z.input<typeof policySchema>;
export type RuleInput = NonNullable<PolicyInput['rules']>[number];

/** A small policy that tests fill with what they are about. */
export const written = (parts: Partial<PolicyInput> = {}): PolicyInput => ({
  schema: 'baton.policy/1',
  id: 'test',
  revision: 1,
  name: 'Test',
  defaults: { startTier: 'l1' },
  vocabulary: {
    severities: [
      { id: 'sev1', label: 'Critical' },
      { id: 'sev2', label: 'High' },
      { id: 'sev3', label: 'Normal' },
    ],
    categories: [
      { id: 'network', label: 'Network' },
      { id: 'vpn', label: 'VPN', parent: 'network' },
      { id: 'mail', label: 'Mail' },
    ],
    flags: ['security', 'vip'],
  },
  tiers: [
    { id: 'l1', level: 1, name: 'Service desk', kind: 'internal' },
    { id: 'l2', level: 2, name: 'Second line', kind: 'internal' },
    { id: 'network', level: 2, name: 'Network', kind: 'specialist' },
    { id: 'on-call', level: 3, name: 'On call', kind: 'internal', final: true },
  ],
  routes: [
    {
      from: ['l1'],
      filter: { all: [{ field: 'category', operator: 'is', value: 'network' }] },
      to: 'network',
    },
    { from: ['l1'], to: 'l2' },
    { from: ['l2'], to: 'on-call' },
  ],
  rules: [],
  checklists: [
    {
      id: 'general',
      steps: [
        { id: 'kb', text: 'Search the knowledge base' },
        { id: 'logs', text: 'Collect the log' },
        { id: 'wish', text: 'Nice to have', required: false },
      ],
    },
  ],
  ...parts,
});

export const policyOf = (parts: Partial<PolicyInput> = {}): Policy =>
  policySchema.parse(written(parts));

/** A rule that asks for a handoff, with the parts that a test is about. */
export const rule = (id: string, parts: Partial<RuleInput>): RuleInput => ({
  id,
  name: id,
  effect: { kind: 'functional', urgency: 'prompt' },
  explain: id,
  ...parts,
});

export const touchLimit = (afterMinutes: number) =>
  ({ type: 'time', clock: 'touch', since: 'lastProgress', afterMinutes }) as const;

export const calendarLimit = (afterMinutes: number) =>
  ({ type: 'time', clock: 'calendar', since: 'tierEntered', afterMinutes }) as const;
