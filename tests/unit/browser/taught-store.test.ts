import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type * as Store from '../../../lib/browser/taught-store.ts';
import starter from '../../../docs/my-team.baton.json';
import { facilityDesk } from '../helpdesks/taught/definition.ts';
import { extensionStorage } from './extension-storage.ts';

const local = extensionStorage();
let store: typeof Store;
beforeAll(async () => {
  store = await import('../../../lib/browser/taught-store.ts');
});
beforeEach(() => local.clear());

const text = JSON.stringify(facilityDesk);
const policyWith = (...helpdesks: readonly unknown[]) =>
  local.set('policy', {
    now: { text: JSON.stringify({ ...starter, helpdesks }), source: 'team' },
    before: null,
  });

describe('taught helpdesks', () => {
  it('count on their own site', async () => {
    await store.saveTaughtText(text);
    expect(await store.taughtOn('https://desk.example')).toEqual([facilityDesk]);
    expect(await store.taughtOn('https://other.example')).toEqual([]);
    expect(await store.taughtOrigins()).toEqual(['https://desk.example']);
  });

  it('get a new version with every edit', async () => {
    await store.saveTaughtText(text);
    await store.saveTaughtText(JSON.stringify({ ...facilityDesk, name: 'House desk' }));
    expect(await store.taughtOn(facilityDesk.origin)).toMatchObject([
      { name: 'House desk', version: 2 },
    ]);
  });

  it.each([
    ['no JSON', '{', ''],
    ['another thing', '{"format":1}', '/id'],
    ['a selector', JSON.stringify({ ...facilityDesk, number: 'h1' }), '/number'],
  ])('stay as they are when %s is saved', async (_what, bad, pointer) => {
    await store.saveTaughtText(text);
    const saved = await store.saveTaughtText(bad);
    expect(saved.definition).toBeNull();
    expect('findings' in saved && saved.findings.map((finding) => finding.pointer)).toContain(
      pointer,
    );
    expect(await store.taughtOn(facilityDesk.origin)).toEqual([facilityDesk]);
  });

  it('are read though one beside them is broken, which stays for a version that can read it', async () => {
    local.set('taught', [{ format: 9 }, facilityDesk, 'rubbish']);
    expect(await store.taughtOn(facilityDesk.origin)).toEqual([facilityDesk]);
    await store.removeTaught(facilityDesk.id);
    expect(local.get('taught')).toEqual([{ format: 9 }, 'rubbish']);
  });

  it('of the policy count where nobody taught the site here', async () => {
    const other = { ...facilityDesk, id: 'other', origin: 'https://other.example' };
    policyWith({ ...facilityDesk, name: 'of the policy' }, other);
    await store.saveTaughtText(text);
    expect((await store.allTaught()).map(({ from, overruled }) => [from, overruled])).toEqual([
      ['own', false],
      ['policy', true],
      ['policy', false],
    ]);
    expect(await store.taughtOn(facilityDesk.origin)).toEqual([facilityDesk]);
    expect(await store.taughtOn('https://other.example')).toEqual([other]);
  });

  it('keep their id when their site is taught anew', async () => {
    expect(await store.identityFor('https://Desk.example:8443')).toEqual({
      id: 'desk-example-8443',
      version: 1,
    });
    await store.saveTaughtText(text);
    expect(await store.identityFor(facilityDesk.origin)).toEqual({
      id: 'facility-desk',
      version: 2,
    });
  });
});
