import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { root } from './run.ts';

export interface PreparedExtension {
  readonly directory: string;
  remove(): Promise<void>;
}

const manifestSchema = z.looseObject({ host_permissions: z.array(z.string()).optional() });

/**
 * A copy of the built extension that has the given match patterns' permission
 * from the start: the browser's own question can't be answered without a
 * screen. With no pattern the copy is as built. Throws when it wasn't built.
 */
export const preparedExtension = async ({
  browser = 'chrome',
  allow = [],
}: {
  browser?: 'chrome' | 'firefox';
  allow?: readonly string[];
} = {}): Promise<PreparedExtension> => {
  const built = join(root, '.output', `${browser}-mv3`);
  if (!existsSync(built)) {
    throw new Error(`Please build the extension first: \`npx wxt build -b ${browser}\`.`);
  }
  const directory = await mkdtemp(join(tmpdir(), 'baton-extension-'));
  await cp(built, directory, { recursive: true });
  if (allow.length > 0) {
    const path = join(directory, 'manifest.json');
    const manifest = manifestSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    const hostPermissions = [...(manifest.host_permissions ?? []), ...allow];
    await writeFile(path, JSON.stringify({ ...manifest, host_permissions: hostPermissions }));
  }
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) };
};
