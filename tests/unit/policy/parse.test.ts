import * as z from 'zod';
import { describe, expect, it, test } from 'vitest';
import { parsePolicy } from '../../../lib/policy/parse.ts';
import { codesIn, findingsIn } from './findings.ts';
import { rule, touchLimit, written } from './policy.ts';

const limit = rule('limit', { anyOf: [touchLimit(20)] });
const tiers = written().tiers;

describe('a text that is no policy', () => {
  test.each<[string, string, string]>([
    ['nothing', '', 'line 1, column 1'],
    ['a trailing comma', '{\n  "a": 1,\n}', 'line 3, column 1'],
    ['a missing quote', '{"a: 1}', 'line 1, column 2'],
    ['single quotes', "{'a': 1}", 'line 1, column 2'],
    ['a word', '{"a": yes}', 'line 1, column 7'],
    ['more after the end', '{} {}', 'line 1, column 4'],
    ['a wrong bracket', '{"a": [1, 2}', 'line 1, column 12'],
    ['an end too early', '{"a": [1,\n', 'line 2, column 1'],
  ])('%s: says where', (_name, text, place) => {
    const { policy, findings } = parsePolicy(text);
    expect(policy).toBeNull();
    expect(findings).toMatchObject([{ code: 'E001' }]);
    expect(findings[0]?.message).toContain(place);
  });

  test.each<[string, string]>([
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"policy"'],
    ['too large', JSON.stringify({ ...written(), 'x-fill': 'é'.repeat(140_000) })],
    ['too deep', `{"x-deep": ${'['.repeat(13)}${']'.repeat(13)}}`],
    ['far too deep', `{"x-deep": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ])('%s', (_name, text) => {
    const { policy, findings } = parsePolicy(text);
    expect(policy).toBeNull();
    expect(findings.map(({ code }) => code)).toEqual(['E001']);
  });

  test.each<[string, unknown, string]>([
    ['no schema', undefined, 'Begin it with'],
    ['another program', 'acme/1', 'Begin it with'],
    ['a newer major', 'baton.policy/2', 'Update Baton.'],
  ])('%s', (_name, schema, fix) => {
    const findings = findingsIn({ schema });
    expect(findings).toMatchObject([{ code: 'E002' }]);
    expect(findings[0]?.fix).toContain(fix);
  });

  it('a byte order mark is no mistake', () => {
    expect(parsePolicy(`\ufeff${JSON.stringify(written())}`).findings).toEqual([]);
  });
});

describe('a policy that is right', () => {
  it('is taken without a word, defaults filled in', () => {
    const { policy, findings } = parsePolicy(JSON.stringify(written({ rules: [limit] })));
    expect(findings).toEqual([]);
    expect(policy?.defaults).toMatchObject({ warnAtPercent: [75], gate: 'warn' });
    expect(policy?.rules[0]).toMatchObject({ id: 'limit', enabled: true });
  });

  it('may carry keys of its own', () => {
    expect(codesIn({ 'x-team': { anything: [1] } })).toEqual([]);
  });

  it('is read without generated code', () => {
    expect(z.config().jitless).toBe(true);
  });
});

describe('mistakes that refuse the document', () => {
  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['a missing key', { name: undefined }, 'E003 /name'],
    ['a wrong type', { revision: '1' }, 'E003 /revision'],
    [
      'out of range',
      { defaults: { startTier: 'l1', idleAfterMinutes: 0 } },
      'E003 /defaults/idleAfterMinutes',
    ],
    [
      'an unknown word outside of rules',
      { defaults: { startTier: 'l1', gate: 'maybe' } },
      'E003 /defaults/gate',
    ],
    [
      'a wrong time of day',
      { calendars: [{ id: 'c', timeZone: 'Europe/Berlin', week: { mon: [['8', '18:00']] } }] },
      'E006 /calendars/0/week/mon/0/0',
    ],
    ['rules that are no list', { rules: {} }, 'E003 /rules'],
    ['too many rules', { rules: Array(1_001).fill(limit) }, 'E003 /rules'],
    ['neither anyOf nor allOf', { rules: [rule('r', {})] }, 'E003 /rules/0'],
    [
      'both anyOf and allOf',
      { rules: [rule('r', { anyOf: [touchLimit(1)], allOf: [touchLimit(1)] })] },
      'E003 /rules/0',
    ],
    [
      'a limit that is no whole number',
      { rules: [rule('r', { anyOf: [touchLimit(1.5)] })] },
      'E003 /rules/0/anyOf/0/afterMinutes',
    ],
    [
      'sizes of what has none',
      {
        rules: [
          { ...limit, filter: { all: [{ field: 'title', operator: 'at_least', value: 'x' }] } },
        ],
      },
      'E003 /rules/0/filter/all/0/operator',
    ],
    [
      'a number that is none',
      {
        rules: [
          {
            ...limit,
            filter: { any: [{ field: 'affectedUsers', operator: 'is', value: 'many' }] },
          },
        ],
      },
      'E003 /rules/0/filter/any/0/value',
    ],
    ['a bad id', { id: 'Ünser Plan' }, 'E004 /id'],
    ['an id twice', { tiers: [...tiers, tiers[0]] }, 'E004 /tiers/4/id'],
    ['a rule twice', { rules: [limit, limit] }, 'E004 /rules/1/id'],
    ['an unknown tier', { routes: [{ from: ['l1'], to: 'l3' }] }, 'E005 /routes/0/to'],
    [
      'an unknown severity',
      { rules: [rule('r', { anyOf: [{ type: 'severity', atLeast: 'sev9' }] })] },
      'E005 /rules/0/anyOf/0/atLeast',
    ],
    [
      'an unknown category in a filter',
      {
        rules: [
          {
            ...limit,
            filter: {
              none: [{ field: 'category', operator: 'contains_any', value: ['vpn', 'vpm'] }],
            },
          },
        ],
      },
      'E005 /rules/0/filter/none/0/value/1',
    ],
    ['no start tier', { defaults: {} }, 'E009 /defaults/startTier'],
    ['no way out of the start tier', { routes: [] }, 'E009 /defaults/startTier'],
    [
      'a checklist in a circle',
      {
        checklists: [
          { id: 'a', includes: ['b'], steps: [] },
          { id: 'b', includes: ['b'], steps: [] },
        ],
      },
      'E010 /checklists/1/includes',
    ],
    [
      'a section twice',
      {
        noteTemplates: [
          {
            id: 'n',
            name: 'N',
            sections: [
              { id: 'summary', heading: 'S', source: 'ask' },
              { id: 'summary', heading: 'S', source: 'ask' },
            ],
          },
        ],
      },
      'E011 /noteTemplates/0/sections/1/id',
    ],
    [
      'a target that runs code',
      {
        tiers: [
          {
            ...tiers[0],
            targets: [{ id: 't', type: 'url', label: 'Go', value: 'javascript:alert(1)' }],
          },
          ...tiers.slice(1),
        ],
      },
      'E012 /tiers/0/targets/0/value',
    ],
    [
      'a target without encryption',
      {
        tiers: [
          {
            ...tiers[0],
            targets: [{ id: 't', type: 'chat', label: 'Go', value: 'http://chat.example' }],
          },
          ...tiers.slice(1),
        ],
      },
      'E012 /tiers/0/targets/0/value',
    ],
  ])('%s', (_name, parts, expected) => {
    expect(codesIn(parts)).toEqual([expected]);
    expect(parsePolicy(JSON.stringify({ ...written(), ...parts })).policy).toBeNull();
  });

  it('are told in plain words, with the range and what to do', () => {
    const [first] = findingsIn({ defaults: { startTier: 'l1', idleAfterMinutes: 0 } });
    expect(first).toMatchObject({ message: '"idleAfterMinutes" must be 1 or more, but is 0.' });
    const [second] = findingsIn({ routes: [{ from: ['l1'], to: 'netwrok' }] });
    expect(second).toMatchObject({
      message: 'There is no tier "netwrok".',
      fix: 'Did you mean "network"?',
    });
  });

  it('are all told at once', () => {
    expect(codesIn({ name: '', revision: 0, rules: [rule('r', { anyOf: [] })] })).toEqual([
      'E003 /revision',
      'E003 /name',
      'E003 /rules/0/anyOf',
    ]);
  });
});
