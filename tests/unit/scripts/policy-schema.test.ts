import * as z from 'zod';
import { describe, expect, it, test } from 'vitest';
import published from '../../../docs/policy.schema.json';
import { policyJsonSchema } from '../../../scripts/policy/json-schema.ts';
import { starters } from '../../../lib/policy/starters/index.ts';
import golden from '../policy/golden/v1.baton.json';
import { clean, edited } from '../policy/lint/clean.ts';

const validator = z.fromJSONSchema(z.record(z.string(), z.json()).parse(published));
const isValid = (document: unknown): boolean => validator.safeParse(document).success;

it('the published file is the one that `npm run -s policy -- schema` prints', () => {
  expect(published).toEqual(policyJsonSchema());
});

it('every reference in it leads somewhere', () => {
  const text = JSON.stringify(published);
  const named = [...text.matchAll(/"#\/\$defs\/([^"]+)"/g)].map(([, name = '']) => name);
  expect(new Set(named)).toEqual(new Set(Object.keys(published.$defs)));
});

describe('it lets pass', () => {
  test.each<[string, unknown]>([
    ['a policy without a fault', clean()],
    ['one with a part of everything', golden],
    ...starters.map(({ id, text }): [string, unknown] => [id, JSON.parse(text)]),
    ['one that says where the schema is', edited({ '/$schema': './policy.schema.json' })],
    ['one with keys of its own', edited({ '/rules/0/x-ours': [1] })],
  ])('%s', (_name, document) => {
    expect(isValid(document)).toBe(true);
  });
});

describe('it does not let pass', () => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['another schema', { '/schema': 'baton.policy/2' }],
    ['a missing name', { '/name': undefined }],
    ['a text for a number', { '/revision': '1' }],
    ['a fraction of a minute', { '/rules/1/anyOf/0/afterMinutes': 1.5 }],
    ['no minutes', { '/defaults/idleAfterMinutes': 0 }],
    ['a bad id', { '/tiers/0/id': 'Level 1' }],
    ['an unknown trigger', { '/rules/1/anyOf/0/type': 'tides' }],
    ['an unknown urgency', { '/rules/1/effect/urgency': 'panic' }],
    ['an unknown field', { '/rules/1/filter/all/0/field': 'mood' }],
    ['no time of day', { '/calendars/0/week/tue/0/0': '8:00' }],
    ['hours without an end', { '/calendars/0/week/tue/0': ['08:00'] }],
    ['an unknown day', { '/calendars/0/week/someday': [] }],
    ['no tiers', { '/tiers': [] }],
    ['an unknown status', { '/defaults/pauseOnStatus': ['asleep'] }],
    ['a list for an object', { '/defaults': [] }],
  ])('%s', (_name, edits) => {
    expect(isValid(edited(edits))).toBe(false);
  });
});
