import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run } from './run.ts';

/** Nobody listens there: the recipes look whether somebody else has theirs. */
const unused = { RT_PORT: '1', REDMINE_PORT: '1' };

/**
 * Installs the Debian packages of the real helpdesks before any test runs, one
 * product after the other: it takes minutes, and would disturb tests that wait
 * for a minute themselves. Throws what a recipe said when it can't.
 */
export async function needHelpdeskPackages(): Promise<void> {
  const recipes = join(root, 'tests/helpdesks');
  const found = await readdir(recipes, { withFileTypes: true, recursive: true });
  const starts = found.filter((entry) => entry.isFile() && entry.name === 'start');
  for (const { parentPath, name } of starts) {
    const directory = await mkdtemp(join(tmpdir(), 'baton-packages-'));
    const { exitCode, output } = await run(join(parentPath, name), [directory], {
      quiet: true,
      env: { ...unused, INSTALL_ONLY: '1' },
    });
    await rm(directory, { recursive: true, force: true });
    if (exitCode !== 0) throw new Error(output.slice(-4_000));
  }
}
