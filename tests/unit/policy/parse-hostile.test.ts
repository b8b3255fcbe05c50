import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../lib/policy/parse.ts';
import { rule, touchLimit, written, type PolicyInput } from './policy.ts';

const limit = rule('limit', { anyOf: [touchLimit(20)] });

describe('a hostile text', () => {
  it('cannot reach prototypes', () => {
    const text = JSON.stringify(written({ rules: [limit] })).replace(
      /^\{/,
      '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}},',
    );
    const { policy } = parsePolicy(text);
    expect(policy).not.toBeNull();
    expect(policy).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('polluted');
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(parsePolicy(text).policy).toBeNull();
      }),
    );
  });

  it('never throws, however a good policy is bent', () => {
    const good: PolicyInput = written({ rules: [limit] });
    const keys = Object.keys(good);
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 4 }), (key, value) => {
        const { policy, findings } = parsePolicy(JSON.stringify({ ...good, [key]: value }));
        expect(policy === null).toBe(findings.some(({ code }) => code.startsWith('E')));
        for (const { message, fix } of findings) expect(`${message}${fix}`).toMatch(/\S[.?]$/);
      }),
    );
  });

  it('the place of a mistake is found wherever the engine finds one', () => {
    const characters = fc.constantFrom(...'{}[]:,"\\ \n1-.e0truefalsn'.split(''));
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 12 }), (letters) => {
        const text = letters.join('');
        const { findings } = parsePolicy(text);
        const valid = findings.every(({ message }) => !message.includes('not valid JSON'));
        expect(valid).toBe(isJson(text));
      }),
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
