import type { DataView, PolicyStatus, SiteView } from '../../../../lib/service/messages.ts';
import { at, minutesAgo } from './ticket.ts';

const site = {
  origin: 'https://help.example',
  pattern: 'https://help.example/*',
  helpdesk: { id: 'request-tracker', name: 'Request Tracker' },
  ticketId: '4711',
} as const;

/** What the popup finds in the tab in front. */
export const siteStates = {
  none: { kind: 'none', origin: null, pattern: null, helpdesk: null },
  unknown: { ...site, kind: 'disabled', helpdesk: null },
  recognised: { ...site, kind: 'disabled' },
  enabled: { ...site, kind: 'enabled' },
  enabled_other_page: { ...site, kind: 'enabled', helpdesk: null },
} as const satisfies Record<string, SiteView>;

const inForce: PolicyStatus = {
  policy: {
    id: 'acme-it',
    name: 'Acme IT escalation',
    revision: 14,
    rules: 12,
    checklists: 6,
    tiers: 4,
  },
  source: 'acme-it.baton.json',
  findings: [],
  canUndo: true,
  refused: false,
};

/** What the options page is told of the policy. */
export const policyStates = {
  none: { policy: null, source: null, findings: [], canUndo: false, refused: false },
  in_force: inForce,
  with_remarks: {
    ...inForce,
    findings: [
      {
        code: 'R101',
        pointer: '/rules/3/anyOf/0/type',
        message: 'This rule uses the trigger “similar”, which this version of Baton doesn’t know.',
        fix: 'Update Baton, or leave the rule out for now.',
      },
      {
        code: 'W213',
        pointer: '/defaults/idleAfterMinute',
        message: 'The key “idleAfterMinute” isn’t known.',
        fix: 'Did you mean “idleAfterMinutes”?',
      },
    ],
  },
  refused: {
    ...inForce,
    refused: true,
    findings: [
      {
        code: 'E005',
        pointer: '/routes/0/to',
        message: 'There is no tier “secondline”.',
        fix: 'Did you mean “second-line”?',
      },
    ],
  },
} as const satisfies Record<string, PolicyStatus>;

export const dataStates = {
  empty: { events: 0, cases: 0, firstAt: null, bytes: null, notices: [] },
  some: {
    events: 12_345,
    cases: 318,
    firstAt: minutesAgo(60 * 24 * 40),
    bytes: 4_300_000,
    notices: [],
  },
  damaged: {
    events: 12_000,
    cases: 300,
    firstAt: at,
    bytes: 4_300_000,
    notices: [{ code: 'journal_shortened', dismiss: 'journal' }],
  },
} as const satisfies Record<string, DataView>;
