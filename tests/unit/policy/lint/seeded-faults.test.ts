import { describe, expect, it, test } from 'vitest';
import { lintPolicy } from '../../../../lib/policy/lint/lint-policy.ts';
import { askFor, clean, lint, timeLimit } from './clean.ts';
import { expectOnly } from './expect-only.ts';

const severity = (operator: string, value: unknown) => ({ field: 'severity', operator, value });
const about = (category: string) => ({
  all: [{ field: 'category', operator: 'is', value: category } as const],
});
const business = { type: 'time', clock: 'business', since: 'opened', afterMinutes: 60 } as const;

it('the policy without a fault has none', () => {
  expect(lint(clean())).toEqual([]);
});

describe('one fault, one finding', () => {
  test.each<[code: string, what: string, at: string, edits: Readonly<Record<string, unknown>>]>([
    ['E002', 'no schema', '', { '/schema': undefined }],
    ['E002', 'a newer major', '/schema', { '/schema': 'baton.policy/2' }],
    ['E003', 'a key missing', '/tiers/0/name', { '/tiers/0/name': undefined }],
    [
      'E003',
      'out of range',
      '/rules/1/anyOf/0/afterMinutes',
      { '/rules/1/anyOf/0/afterMinutes': 0 },
    ],
    [
      'E003',
      'a business clock without a calendar',
      '/rules/1/anyOf/0/calendar',
      { '/defaults/calendar': undefined, '/rules/1/anyOf/0': business, '/slaTargets': [] },
    ],
    [
      'E003',
      'a business target without a calendar',
      '/slaTargets/0/calendar',
      { '/defaults/calendar': undefined },
    ],
    ['E004', 'an id twice', '/rules/3/id', { '/rules/3/id': 'stuck' }],
    ['E004', 'no id', '/tiers/1/targets/0/id', { '/tiers/1/targets/0/id': 'The Queue' }],
    ['E005', 'an unknown tier', '/routes/0/to', { '/routes/0/to': 'l22' }],
    [
      'E005',
      'an unknown severity',
      '/rules/1/filter/all/0/value',
      { '/rules/1/filter/all/0/value': 'sev9' },
    ],
    ['E005', 'an unknown template', '/tiers/0/noteTemplate', { '/tiers/0/noteTemplate': 'nota' }],
    [
      'E005',
      "a target's calendar",
      '/slaTargets/0/calendar',
      { '/slaTargets/0/calendar': 'offices' },
    ],
    [
      'E005',
      "a vendor's severity",
      '/tiers/2/vendor/phoneRequiredAt',
      { '/tiers/2/vendor': { phoneRequiredAt: 'sev0' } },
    ],
    [
      'E006',
      'an unknown zone',
      '/calendars/0/timeZone',
      { '/calendars/0/timeZone': 'Europe/Berlim' },
    ],
    [
      'E006',
      'an offset for a zone',
      '/calendars/0/timeZone',
      { '/calendars/0/timeZone': '+01:00' },
    ],
    [
      'E006',
      'no time of day',
      '/calendars/0/week/tue/0/0',
      { '/calendars/0/week/tue/0/0': '8:00' },
    ],
    [
      'E006',
      'an hour too many',
      '/calendars/0/week/tue/0/1',
      { '/calendars/0/week/tue/0/1': '25:00' },
    ],
    [
      'E006',
      'an end before the beginning',
      '/calendars/0/week/tue/0',
      { '/calendars/0/week/tue/0': ['17:00', '08:00'] },
    ],
    [
      'E006',
      'hours that overlap',
      '/calendars/0/week/mon/1',
      { '/calendars/0/week/mon/1/0': '11:00' },
    ],
    [
      'E006',
      'hours of a holiday that overlap',
      '/calendars/0/holidays/0/open/1',
      {
        '/calendars/0/holidays/0/open': [
          ['08:00', '10:00'],
          ['09:59', '11:00'],
        ],
      },
    ],
    ['E007', 'never open', '/calendars/0/week', { '/calendars/0/week': { mon: [] } }],
    [
      'E008',
      'fallbacks in a circle',
      '/tiers/1/fallback',
      { '/tiers/1/fallback': 'on-call', '/tiers/2/fallback': 'l2' },
    ],
    ['E008', 'its own fallback', '/tiers/2/fallback', { '/tiers/2/fallback': 'on-call' }],
    ['E008', 'routes in a circle', '/routes/0/to', { '/routes/1/to': 'l1' }],
    [
      'E008',
      'routes of the same filter in a circle',
      '/routes/0/to',
      {
        '/routes/0': { from: ['l1'], filter: about('vpn'), to: 'l2' },
        '/routes/1': { from: ['l2'], filter: about('vpn'), to: 'l1' },
        '/routes/2': { from: ['l1', 'l2'], to: 'on-call' },
      },
    ],
    ['E009', 'no start tier', '/defaults/startTier', { '/defaults/startTier': undefined }],
    ['E009', 'no way out of it', '/defaults/startTier', { '/routes': [], '/rules': [] }],
    [
      'E010',
      'a checklist in itself',
      '/checklists/1/includes',
      { '/checklists/1/includes': ['vpn'] },
    ],
    [
      'E011',
      'a section twice',
      '/noteTemplates/0/sections/1/id',
      { '/noteTemplates/0/sections/1/id': 'summary' },
    ],
    [
      'E011',
      'an unknown placeholder',
      '/updateCadence/0/draft',
      { '/updateCadence/0/draft': 'See {{ticket.ids}}' },
    ],
    [
      'E012',
      'a link that runs code',
      '/tiers/1/targets/0/value',
      { '/tiers/1/targets/0/value': 'javascript:alert(1)' },
    ],
    ['R101', 'an unknown trigger', '/rules/1/anyOf/0/type', { '/rules/1/anyOf/0/type': 'tides' }],
    [
      'R101',
      'an unknown urgency',
      '/rules/1/effect/urgency',
      { '/rules/1/effect/urgency': 'panic' },
    ],
    [
      'R102',
      'at least sev1, but sev3',
      '/rules/1/filter',
      { '/rules/1/filter/all': [severity('at_least', 'sev1'), severity('is', 'sev3')] },
    ],
    [
      'R102',
      'a filter against its trigger',
      '/rules/1',
      {
        '/rules/1/filter/all': [severity('is', 'sev3')],
        '/rules/1/anyOf': [{ type: 'severity', atLeast: 'sev2' }],
      },
    ],
    [
      'R102',
      'nothing is handed on from there',
      '/rules/3/fromTiers',
      {
        '/rules/4': askFor('x', { fromTiers: ['on-call'], anyOf: [timeLimit(9)] }),
        '/rules/3/fromTiers': ['on-call'],
        '/rules/4/fromTiers': ['l2'],
      },
    ],
    ['R103', 'no route says to whom', '/rules/3/effect', { '/routes/1': undefined }],
  ])('%s: %s', (code, _what, at, edits) => expectOnly(code, at, edits));

  test.each(['{', '[]', `{"x": ${'['.repeat(13)}${']'.repeat(13)}}`])('E001: %s', (text) => {
    expect(lintPolicy(text)).toMatchObject([{ code: 'E001', pointer: '' }]);
  });
});
