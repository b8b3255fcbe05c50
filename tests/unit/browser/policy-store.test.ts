import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type * as Store from '../../../lib/browser/policy-store.ts';
import { written } from '../policy/policy.ts';
import { extensionStorage } from './extension-storage.ts';

const kept = extensionStorage();
let store: typeof Store;
beforeAll(async () => {
  store = await import('../../../lib/browser/policy-store.ts');
});

beforeEach(() => kept.clear());

const named = (name: string) => JSON.stringify(written({ name }));
const newer = JSON.stringify({ ...written({ name: 'New' }), schema: 'baton.policy/2' });
const asStored = (name: string, before: string | null) => {
  const document = (text: string) => ({ text, source: 'a file' });
  kept.set('policy', { now: document(name), before: before === null ? null : document(before) });
};

describe('a policy that a newer Baton put in force', () => {
  it('gives way to the one before, and the status says so', async () => {
    asStored(newer, named('Old'));
    expect((await store.currentPolicy())?.name).toBe('Old');
    const { policy, findings } = await store.policyStatus();
    expect(policy?.name).toBe('Old');
    expect(findings[0]).toMatchObject({ code: 'E002', fix: 'Update Baton.' });
    expect(findings[0]?.message).toMatch(
      /baton\.policy\/2.*the policy before, Old, stays in force/,
    );
  });

  it('stays as it was written, for the version that can read it', async () => {
    asStored(newer, named('Old'));
    await store.policyStatus();
    expect(kept.get('policy')).toMatchObject({ now: { text: newer } });
  });

  it('leaves nothing in force where there was none before, and says why', async () => {
    asStored(newer, null);
    expect(await store.currentPolicy()).toBeNull();
    expect(await store.policyStatus()).toMatchObject({
      policy: null,
      findings: [{ code: 'E002' }],
    });
  });

  it('can be replaced; undoing that leads back to one that works', async () => {
    asStored(newer, named('Old'));
    await store.usePolicy(named('Next'), 'a file');
    expect((await store.currentPolicy())?.name).toBe('Next');
    await store.undoPolicy();
    expect((await store.currentPolicy())?.name).toBe('Old');
  });
});

describe('a policy that is imported', () => {
  it('is refused when it is no policy, and changes nothing', async () => {
    await store.usePolicy(named('Old'), 'a file');
    expect(await store.usePolicy(newer, 'a file')).toMatchObject({
      refused: true,
      policy: { name: 'Old' },
      findings: [{ code: 'E002' }],
    });
  });

  it('comes with the warnings of the linter', async () => {
    const { findings, refused } = await store.usePolicy(named('Old'), 'a file');
    expect(refused).toBe(false);
    expect(findings.map(({ code }) => code)).toContain('W207');
  });
});
