import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMs } from '../../../../lib/clock/units.ts';
import { lintPolicy } from '../../../../lib/policy/lint/lint-policy.ts';
import { parsePolicy } from '../../../../lib/policy/parse.ts';
import { clean, edited, lint } from './clean.ts';

const pointers = pointersIn(clean(), '').filter((at) => at !== '');

function pointersIn(value: unknown, at: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, one]) => pointersIn(one, `${at}/${key}`))];
}

const aValue = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    'sev1',
    'l2',
    'on-call',
    'vpn',
    'office',
    'is',
    'at_most',
    '24:00',
    [],
    {},
    0,
    -1,
  ),
);

/** Far more than it needs, for computers that have much else to do. */
const patience = 60_000;

describe('the linter never throws', () => {
  it(
    'whatever the text is',
    () => {
      fc.assert(
        fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
          expect(lintPolicy(text, epochMs(0)).length).toBeGreaterThan(0);
        }),
      );
    },
    patience,
  );

  it(
    'however a good policy is bent, and always says the same',
    () => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.constantFrom(...pointers), aValue), { minLength: 1, maxLength: 3 }),
          (edits) => {
            const document = edited(Object.fromEntries(edits));
            const findings = lint(document);
            expect(lint(document)).toEqual(findings);
            for (const { code, message, fix } of findings) {
              expect(code).toMatch(/^[ERW]\d{3}$/);
              expect(message).toMatch(/\S[.?!]$/);
              expect(fix).toMatch(/\S[.?!]$/);
            }
            const { policy } = parsePolicy(JSON.stringify(document));
            expect(policy === null).toBe(findings.some(({ code }) => code.startsWith('E')));
          },
        ),
        { numRuns: 300 },
      );
    },
    patience,
  );
});
