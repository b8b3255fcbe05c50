import { describe, test } from 'vitest';
import { askFor, timeLimit } from './clean.ts';
import { expectOnly } from './expect-only.ts';

const steps = Array.from({ length: 13 }, (_, index) => ({ id: `s${index}`, text: 'Try it' }));
const severity = (operator: string, value: unknown) => ({ field: 'severity', operator, value });
const about = (category: string) => ({
  all: [{ field: 'category', operator: 'is', value: category } as const],
});
const business = { type: 'time', clock: 'business', since: 'opened', afterMinutes: 60 } as const;
const calendar = { ...business, clock: 'calendar' } as const;
const touch = { ...business, clock: 'touch' } as const;
const person = (type: string, value: string) => [{ id: 't', type, label: 'Somebody', value }];

describe('one thing unwise, one warning', () => {
  test.each<[code: string, what: string, at: string, edits: Readonly<Record<string, unknown>>]>([
    [
      'W201',
      'a later limit',
      '/rules/4',
      { '/rules/4': askFor('x', { fromTiers: ['l1'], anyOf: [timeLimit(31)] }) },
    ],
    [
      'W201',
      'the same again, for fewer tickets',
      '/rules/4',
      {
        '/rules/4': askFor('x', {
          fromTiers: ['l1'],
          filter: about('vpn'),
          anyOf: [timeLimit(30)],
        }),
      },
    ],
    [
      'W201',
      'business time after calendar time',
      '/rules/5',
      {
        '/rules/4': askFor('c', { fromTiers: ['l1'], anyOf: [calendar] }),
        '/rules/5': askFor('b', { fromTiers: ['l1'], anyOf: [{ ...business, afterMinutes: 90 }] }),
      },
    ],
    [
      'W201',
      'hands-on time after calendar time that never pauses',
      '/rules/5',
      {
        '/rules/4': askFor('c', { fromTiers: ['l1'], anyOf: [{ ...calendar, pauseOnStatus: [] }] }),
        '/rules/5': askFor('t', { fromTiers: ['l1'], anyOf: [{ ...touch, afterMinutes: 90 }] }),
      },
    ],
    ['W202', 'nobody looks after mild tickets', '/rules', { '/rules/2/filter': about('network') }],
    [
      'W203',
      'no way out',
      '/tiers/2',
      { '/tiers/2/final': undefined, '/rules/3/fromTiers': undefined },
    ],
    ['W203', 'a way out for some only', '/tiers/1', { '/routes/1/filter': about('vpn') }],
    [
      'W203',
      'nothing leads there',
      '/tiers/3',
      { '/tiers/3': { id: 'l9', level: 4, name: 'Lost', kind: 'internal', final: true } },
    ],
    [
      'W204',
      'later than promised',
      '/rules/4/anyOf/0/afterMinutes',
      {
        '/rules/4': askFor('late', {
          fromTiers: ['l1'],
          anyOf: [{ ...business, afterMinutes: 500 }],
        }),
      },
    ],
    [
      'W204',
      'a warning after the limit',
      '/defaults/warnAtPercent',
      { '/defaults/warnAtPercent': [110] },
    ],
    ['W204', "a rule's own", '/rules/2/warnAtPercent', { '/rules/2/warnAtPercent': [120, 150] }],
    [
      'W205',
      'the severe wait longer',
      '/rules/1/anyOf/0/afterMinutes',
      {
        '/rules/1/anyOf/0/afterMinutes': 45,
        '/rules/2/filter': { all: [severity('is', 'sev3')] },
      },
    ],
    [
      'W206',
      'a section that Baton does not know',
      '/noteTemplates/0/sections/1/id',
      { '/noteTemplates/0/sections/1/id': 'sumary' },
    ],
    [
      'W206',
      'required, but nobody is asked',
      '/noteTemplates/0/sections/1/source',
      {
        '/noteTemplates/0/sections/1': {
          id: 'assessment',
          heading: 'A',
          source: 'auto',
          requiredForTiers: ['l2'],
        },
      },
    ],
    [
      'W206',
      "required, but not in the tier's template",
      '/noteTemplates/0/sections/0/requiredForTiers/0',
      {
        '/tiers/1/noteTemplate': 'other',
        '/noteTemplates/1': {
          id: 'other',
          name: 'Other',
          sections: [{ id: 'reason', heading: 'Why', source: 'auto' }],
        },
      },
    ],
    [
      'W207',
      'nothing urgent',
      '/rules',
      { '/rules/0': askFor('x', { anyOf: [{ type: 'doubt', anyOf: ['risky_change'] }] }) },
    ],
    ['W207', 'nobody there', '/rules/0/effect', { '/tiers/2/calendar': 'office' }],
    [
      'W208',
      'holidays end',
      '/calendars/0/validThrough',
      { '/calendars/0/validThrough': '2026-11-30' },
    ],
    [
      'W208',
      'holidays end, and nobody says so',
      '/calendars/0/holidays',
      { '/calendars/0/validThrough': undefined },
    ],
    [
      'W209',
      'nothing required',
      '/checklists/2',
      {
        '/checklists/2': {
          id: 'x',
          categories: ['mail'],
          steps: [{ id: 's', text: 'T', required: false }],
        },
      },
    ],
    [
      'W209',
      'too long',
      '/checklists/2',
      { '/checklists/2': { id: 'x', categories: ['mail'], steps } },
    ],
    [
      'W210',
      'one prompt after the other',
      '/rules',
      {
        '/rules/4': askFor('w', { fromTiers: ['l2'], anyOf: [{ ...touch, afterMinutes: 61 }] }),
        '/rules/5': askFor('x', {
          fromTiers: ['l2'],
          anyOf: [{ ...touch, since: 'firstTouch', afterMinutes: 62 }],
        }),
        '/rules/6': askFor('y', { fromTiers: ['l2'], anyOf: [{ ...calendar, afterMinutes: 70 }] }),
      },
    ],
    [
      'W211',
      'a private address',
      '/tiers/1/targets/0/value',
      { '/tiers/1/targets': person('email', 'mary79@gmail.com') },
    ],
    [
      'W211',
      "a person's address",
      '/tiers/1/targets/0/value',
      { '/tiers/1/targets': person('email', 'mary.jones@acme.example') },
    ],
    [
      'W211',
      "a person's number",
      '/tiers/1/targets/0/value',
      { '/tiers/1/targets': person('person', '+49 170 1234567') },
    ],
    ['W211', "the owner's", '/owner/contact', { '/owner/contact': 'm.jones@acme.example' }],
    [
      'W212',
      'longer than promised',
      '/tiers/1/acknowledgeWithinMinutes',
      { '/tiers/1/acknowledgeWithinMinutes': 90 },
    ],
    ['W213', 'a key that nothing reads', '/ruels', { '/ruels': [] }],
    [
      'W213',
      'the same in a target',
      '/slaTargets/0/witinMinutes',
      { '/slaTargets/0/witinMinutes': 1 },
    ],
  ])('%s: %s', (code, _what, at, edits) => expectOnly(code, at, edits));
});
