import { epochMs } from '../../../../lib/clock/units.ts';
import { lintPolicy } from '../../../../lib/policy/lint/lint-policy.ts';
import type { PolicyInput, RuleInput } from '../policy.ts';

/** The day on which the test policies are looked at. */
const today = epochMs(Date.UTC(2026, 10, 2, 8));

export const lint = (document: unknown) => lintPolicy(JSON.stringify(document), today);

export const timeLimit = (
  afterMinutes: number,
  since: 'lastProgress' | 'opened' = 'lastProgress',
) => ({ type: 'time', clock: 'touch', since, afterMinutes }) as const;

export const askFor = (id: string, parts: Partial<RuleInput>): RuleInput => ({
  id,
  name: id,
  effect: { kind: 'functional', urgency: 'prompt' },
  explain: id,
  ...parts,
});

/** A policy in which the linter finds nothing, with a part of everything that it looks at. */
export const clean = () =>
  ({
    schema: 'baton.policy/1',
    id: 'clean',
    revision: 1,
    name: 'Clean',
    owner: { name: 'IT operations', contact: 'it-operations@acme.example' },
    defaults: { startTier: 'l1', calendar: 'office', warnAtPercent: [75] },
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
      flags: ['security'],
    },
    calendars: [
      {
        id: 'office',
        timeZone: 'Europe/Berlin',
        week: {
          mon: [
            ['08:00', '12:00'],
            ['13:00', '17:00'],
          ],
          tue: [['08:00', '17:00']],
        },
        holidays: [{ date: '2026-12-25', name: 'Christmas Day' }],
        validThrough: '2027-12-31',
      },
      { id: 'always', always: true },
    ],
    tiers: [
      { id: 'l1', level: 1, name: 'Service desk', kind: 'internal', noteTemplate: 'note' },
      {
        id: 'l2',
        level: 2,
        name: 'Second line',
        kind: 'internal',
        acknowledgeWithinMinutes: 30,
        noteTemplate: 'note',
        targets: [
          { id: 'queue', type: 'queue', label: 'Second line', value: 'L2' },
          { id: 'mail', type: 'email', label: 'Second line', value: 'second.line@acme.example' },
        ],
      },
      {
        id: 'on-call',
        level: 3,
        name: 'On call',
        kind: 'internal',
        calendar: 'always',
        final: true,
        noteTemplate: 'note',
        targets: [{ id: 'phone', type: 'phone', label: 'On call', value: '+49-30-0000000' }],
      },
    ],
    routes: [
      { from: ['l1'], to: 'l2' },
      { from: ['l2'], to: 'on-call' },
    ],
    rules: [
      askFor('security', {
        anyOf: [{ type: 'flag', anyOf: ['security'] }],
        effect: { kind: 'functional', urgency: 'immediate', to: 'on-call' },
      }),
      askFor('severe', {
        fromTiers: ['l1'],
        filter: { all: [{ field: 'severity', operator: 'at_least', value: 'sev2' }] },
        anyOf: [timeLimit(15)],
      }),
      askFor('stuck', { fromTiers: ['l1'], anyOf: [timeLimit(30)] }),
      askFor('stuck-later', { fromTiers: ['l2'], anyOf: [timeLimit(60)] }),
    ],
    checklists: [
      { id: 'general', steps: [{ id: 'kb', text: 'Search the knowledge base' }] },
      { id: 'vpn', categories: ['vpn'], includes: ['general'], steps: [] },
    ],
    noteTemplates: [
      {
        id: 'note',
        name: 'Note',
        sections: [
          { id: 'summary', heading: 'Summary', source: 'mixed', requiredForTiers: ['l2'] },
          { id: 'assistance_needed', heading: 'What we need', source: 'ask' },
        ],
      },
    ],
    slaTargets: [{ metric: 'resolution', withinMinutes: 480, clock: 'business' }],
    updateCadence: [
      { audience: 'requester', clock: 'calendar', everyMinutes: 60, draft: 'About {{ticket.id}}' },
    ],
    'x-team': { anything: [1] },
  }) satisfies PolicyInput & { 'x-team': unknown };

/** The clean policy with something written into one place, by its pointer; `undefined` takes it out. */
export function edited(edits: Readonly<Record<string, unknown>>): unknown {
  const document: unknown = structuredClone(clean());
  for (const [pointer, value] of Object.entries(edits)) {
    const path = pointer.split('/').slice(1);
    const last = path.pop() ?? '';
    let parent: unknown = document;
    for (const key of path) parent = isObject(parent) ? Reflect.get(parent, key) : undefined;
    if (!isObject(parent)) continue;
    if (Array.isArray(parent) && value === undefined) parent.splice(Number(last), 1);
    else if (value === undefined) Reflect.deleteProperty(parent, last);
    else Reflect.set(parent, last, value);
  }
  return document;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
