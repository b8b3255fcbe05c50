import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../lib/policy/parse.ts';
import { lintPolicy } from '../../../lib/policy/lint/lint-policy.ts';
import { minute } from '../case/journal.ts';
import { facilityDesk } from '../helpdesks/taught/definition.ts';
import starter from '../../../docs/my-team.baton.json';

const withHelpdesks = (...helpdesks: readonly unknown[]): string =>
  JSON.stringify({ ...starter, helpdesks });

describe('taught helpdesks in a policy', () => {
  it('are read as they are', () => {
    const text = withHelpdesks(facilityDesk);
    expect(parsePolicy(text).policy?.helpdesks).toEqual([facilityDesk]);
    expect(lintPolicy(text, minute(0))).toEqual([]);
  });

  it.each([
    ['an unknown key', { ...facilityDesk, script: 'alert(1)' }, '/helpdesks/0'],
    ['a selector', { ...facilityDesk, number: 'h1 > span' }, '/helpdesks/0/number'],
    [
      'a selector for a tag',
      { ...facilityDesk, number: [{ by: 'tag', tag: 'h1, *' }] },
      '/helpdesks/0/number/0/tag',
    ],
    [
      'an address with a path as its site',
      { ...facilityDesk, origin: 'https://desk.example/x' },
      '/helpdesks/0/origin',
    ],
    [
      'a site that is no web address',
      { ...facilityDesk, origin: 'file:///etc' },
      '/helpdesks/0/origin',
    ],
    [
      'an address without a number',
      { ...facilityDesk, address: { in: 'path', form: 'digits', path: '/cases' } },
      '/helpdesks/0/address/path',
    ],
    [
      'a note without proof',
      { ...facilityDesk, note: { field: facilityDesk.note.field } },
      '/helpdesks/0/note/internal',
    ],
    [
      'an unknown fact',
      { ...facilityDesk, fields: { mood: facilityDesk.number } },
      '/helpdesks/0/fields',
    ],
    [
      'an unknown status word',
      { ...facilityDesk, statusWords: { Done: 'done' } },
      '/helpdesks/0/statusWords/Done',
    ],
    ['no version', { ...facilityDesk, version: 0 }, '/helpdesks/0/version'],
  ])('with %s refuse the document, and say where', (_what, definition, pointer) => {
    const { policy, findings } = parsePolicy(withHelpdesks(definition));
    expect(policy).toBeNull();
    expect(findings.map((finding) => finding.pointer)).toContain(pointer);
    expect(findings.every(({ code }) => code.startsWith('E'))).toBe(true);
  });
});
