import { describe, expect, it, test } from 'vitest';
import { parsePolicy } from '../../../lib/policy/parse.ts';
import { codesIn } from './findings.ts';
import { rule, touchLimit, written } from './policy.ts';

const limit = rule('limit', { anyOf: [touchLimit(20)] });

describe('rules that this version cannot judge', () => {
  const good = rule('good', { anyOf: [touchLimit(5)] });
  test.each<[string, object, string]>([
    ['an unknown trigger', { anyOf: [{ type: 'tides', atLeast: 2 }] }, '/anyOf/0/type'],
    ['an unknown clock', { anyOf: [{ ...touchLimit(5), clock: 'lunar' }] }, '/anyOf/0/clock'],
    ['an unknown flag', { anyOf: [{ type: 'flag', anyOf: ['haunted'] }] }, '/anyOf/0/anyOf/0'],
    [
      'an unknown field',
      { anyOf: [touchLimit(5)], filter: { all: [{ field: 'mood', operator: 'is', value: 'x' }] } },
      '/filter/all/0/field',
    ],
    [
      'an unknown urgency',
      { anyOf: [touchLimit(5)], effect: { kind: 'functional', urgency: 'panic' } },
      '/effect/urgency',
    ],
  ])('%s: is taken out, the rest works', (_name, parts, place) => {
    const odd = { ...rule('odd', {}), ...parts };
    const text = JSON.stringify({ ...written(), rules: [odd, good] });
    const { policy, findings } = parsePolicy(text);
    expect(policy?.rules.map(({ id }) => id)).toEqual(['good']);
    expect(findings).toMatchObject([{ code: 'R101', pointer: `/rules/0${place}` }]);
    expect(findings[0]?.message).toContain('"odd" isn\'t used');
  });

  it('a rule that leads nowhere', () => {
    const odd = { ...limit, fromTiers: ['network'] };
    const { policy, findings } = parsePolicy(JSON.stringify(written({ rules: [odd] })));
    expect(policy?.rules).toEqual([]);
    expect(findings).toMatchObject([{ code: 'R103', pointer: '/rules/0/effect' }]);
  });

  it('places count as written, also after one that was taken out', () => {
    const odd = { ...limit, id: 'odd', anyOf: [{ type: 'tides' }] };
    expect(codesIn({ rules: [odd, { ...limit, effect: { ...limit.effect, to: 'l9' } }] })).toEqual([
      'R101 /rules/0/anyOf/0/type',
      'E005 /rules/1/effect/to',
    ]);
  });
});
