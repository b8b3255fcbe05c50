import { expect } from 'vitest';
import { valueAt } from '../../../../lib/policy/read/pointer.ts';
import { edited, lint } from './clean.ts';

/** That such a change to the clean policy brings one finding, in sentences, at a place that is there. */
export function expectOnly(
  code: string,
  at: string,
  edits: Readonly<Record<string, unknown>>,
): void {
  const document = edited(edits);
  const findings = lint(document);
  expect(findings).toMatchObject([{ code, pointer: at }]);
  for (const { message, fix } of findings) expect(`${message} ${fix}`).toMatch(/^\S.*[.?!]$/s);
  const missing = code === 'E003' || code === 'E009';
  if (!missing) expect(valueAt(document, at.split('/').slice(1))).toBeDefined();
}
