import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { builds, read } from './built.ts';

/** Changing this list means asking every user anew, so it is reviewed by hand. */
const reviewedPermissions = [
  'activeTab',
  'alarms',
  'idle',
  'notifications',
  'scripting',
  'storage',
  'unlimitedStorage',
];

const manifestSchema = z.looseObject({
  permissions: z.array(z.string()),
  optional_host_permissions: z.array(z.string()),
});

describe.each(builds)('%s: what is granted at install', (build) => {
  const manifest = manifestSchema.parse(JSON.parse(read(build, 'manifest.json').toString('utf8')));

  it('is the reviewed list of permissions', () => {
    expect(manifest.permissions.toSorted()).toEqual(reviewedPermissions);
  });

  it('is no site: each is allowed by its user, later', () => {
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  it('is no way in for web pages or other extensions', () => {
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('content_security_policy');
    expect(manifest['web_accessible_resources']).toEqual([
      { resources: ['panel.html'], matches: ['http://*/*', 'https://*/*'], use_dynamic_url: true },
    ]);
  });
});
