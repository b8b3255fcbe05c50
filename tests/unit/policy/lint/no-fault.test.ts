import { expect, test } from 'vitest';
import { sections } from '../../../../lib/handoff/sections/index.ts';
import { selfAnswering } from '../../../../lib/policy/lint/required-sections.ts';
import { askFor, edited, lint } from './clean.ts';

const calendar = { type: 'time', clock: 'calendar', since: 'opened', afterMinutes: 60 } as const;
const touch = { ...calendar, clock: 'touch', afterMinutes: 90 } as const;
const about = (category: string) => ({
  all: [{ field: 'category', operator: 'is', value: category } as const],
});
const phone = [{ id: 't', type: 'phone', label: 'Duty phone', value: '+49 30 1234567' }];

test.each<[what: string, edits: Readonly<Record<string, unknown>>]>([
  [
    'hands-on time after calendar time that pauses: work on a paused ticket counts',
    {
      '/rules/4': askFor('c', { fromTiers: ['l1'], anyOf: [calendar] }),
      '/rules/5': askFor('t', { fromTiers: ['l1'], anyOf: [touch] }),
    },
  ],
  [
    'calendar time with other pauses',
    {
      '/rules/4': askFor('c', { fromTiers: ['l1'], anyOf: [calendar] }),
      '/rules/5': askFor('p', {
        fromTiers: ['l1'],
        anyOf: [{ ...calendar, afterMinutes: 90, pauseOnStatus: [] }],
      }),
    },
  ],
  [
    'a later limit that is more urgent',
    {
      '/tiers/1/outOfHours': 'oncall',
      '/rules/4': askFor('x', {
        fromTiers: ['l1'],
        anyOf: [{ ...touch, since: 'lastProgress' }],
        effect: { kind: 'functional', urgency: 'immediate' },
      }),
    },
  ],
  [
    'a later limit that leads elsewhere',
    {
      '/rules/4': askFor('x', {
        fromTiers: ['l1'],
        anyOf: [{ ...touch, since: 'lastProgress' }],
        effect: { kind: 'functional', urgency: 'prompt', to: 'on-call' },
      }),
    },
  ],
  [
    'a way back for some tickets',
    {
      '/routes/1': { from: ['l2'], filter: about('mail'), to: 'l1' },
      '/routes/2': { from: ['l2'], to: 'on-call' },
    },
  ],
  [
    'closed for weeks by holidays',
    {
      '/calendars/0/holidays': Array.from({ length: 28 }, (_, day) => ({
        date: `2027-02-${String(day + 1).padStart(2, '0')}`,
        name: 'Closed',
      })),
    },
  ],
  ['hours until midnight', { '/calendars/0/week/tue': [['20:00', '24:00']] }],
  ['a zone in other capitals', { '/calendars/0/timeZone': 'europe/berlin' }],
  ['a zone without a place', { '/calendars/0/timeZone': 'UTC' }],
  [
    'the severe handled at once, whatever their limit',
    {
      '/rules/4': askFor('now', {
        fromTiers: ['l1'],
        anyOf: [{ type: 'severity', atLeast: 'sev2' }],
      }),
      '/rules/1/filter/all/0/value': 'sev1',
      '/rules/1/anyOf/0/since': 'opened',
    },
  ],
  [
    'an office that is closed, but with somebody on call',
    { '/tiers/2/calendar': 'office', '/tiers/2/outOfHours': 'oncall' },
  ],
  ['warnings before and after', { '/defaults/warnAtPercent': [75, 150] }],
  [
    'a slow tier that only few tickets come to',
    {
      '/tiers/1/acknowledgeWithinMinutes': 90,
      '/updateCadence/0/filter': about('mail'),
      '/routes/0/filter': about('vpn'),
      '/routes/2': { from: ['l1'], to: 'on-call' },
    },
  ],
  ['the phone of a role', { '/tiers/1/targets': phone }],
  [
    'a placeholder that is known',
    { '/updateCadence/0/draft': '{{ ticket.subject }}: {{clock.touch}}' },
  ],
])('%s is no fault', (_what, edits) => {
  expect(lint(edited(edits))).toEqual([]);
});

test('the sections said to answer themselves are those that do', () => {
  const answering = [...sections.values()].filter(({ draftAnswers }) => draftAnswers);
  expect(answering.map(({ id }) => id).toSorted()).toEqual([...selfAnswering].toSorted());
});
