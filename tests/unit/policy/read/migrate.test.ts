import { describe, expect, it, test } from 'vitest';
import { migrate, type Migration } from '../../../../lib/policy/read/migrate.ts';
import { parsePolicy } from '../../../../lib/policy/parse.ts';
import golden from '../golden/v1.baton.json?raw';
import asItWas from '../golden/v1.parsed.json';

/** Majors that never were: 2 renamed a key, 3 put it into a list. */
const renamed: Migration = ({ title, ...rest }) => ({ ...rest, name: title });
const listed: Migration = ({ name, ...rest }) => ({ ...rest, names: [name] });
const steps = [renamed, listed];

describe('a document of an older major', () => {
  test.each<[string, object, object]>([
    ['the oldest', { schema: 'baton.policy/1', title: 'A' }, { names: ['A'] }],
    ['the one before', { schema: 'baton.policy/2', name: 'B' }, { names: ['B'] }],
    ['the current', { schema: 'baton.policy/3', names: ['C'] }, { names: ['C'] }],
  ])('%s is taken there step by step', (_name, document, expected) => {
    const migrated = migrate({ ...document, 'x-ours': 1 }, steps);
    expect(migrated).toEqual({
      ok: true,
      document: { schema: 'baton.policy/3', 'x-ours': 1, ...expected },
    });
  });

  it('stays as it is itself', () => {
    const document = Object.freeze({ schema: 'baton.policy/1', title: 'A' });
    migrate(document, steps);
    expect(document).toEqual({ schema: 'baton.policy/1', title: 'A' });
  });
});

describe('what no step leads from', () => {
  test.each<[string, unknown, string]>([
    ['a newer major', 'baton.policy/4', 'Update Baton.'],
    ['a much newer one', 'baton.policy/999999', 'Update Baton.'],
    ['major zero', 'baton.policy/0', 'Begin it with "schema": "baton.policy/3".'],
    ['no number', 'baton.policy/two', 'Begin it with "schema": "baton.policy/3".'],
    ['something else', 'acme/1', 'Begin it with "schema": "baton.policy/3".'],
    ['nothing', undefined, 'Begin it with "schema": "baton.policy/3".'],
  ])('%s is refused, never guessed at', (_name, schema, fix) => {
    const migrated = migrate({ schema }, steps);
    expect(migrated).toMatchObject({ ok: false, finding: { code: 'E002', fix } });
  });
});

it('a policy written for the first major is read as it was then', () => {
  const { policy, findings } = parsePolicy(golden);
  expect(findings).toEqual([]);
  expect(policy).toEqual(asItWas);
});
