import { readFileSync } from 'node:fs';
import { run, type Run } from './run.ts';

/** The distribution's family: `ubuntu` apart, since its browsers are snaps that can't open a profile in /tmp. */
export const distribution = (): 'debian' | 'ubuntu' | 'other' => {
  if (process.platform !== 'linux') return 'other';
  let release: string;
  try {
    release = readFileSync('/etc/os-release', 'utf8');
  } catch {
    return 'other';
  }
  const names = /^ID(?:_LIKE)?=.*$/gm;
  const words = [...release.matchAll(names)].join(' ');
  if (words.includes('ubuntu')) return 'ubuntu';
  return words.includes('debian') ? 'debian' : 'other';
};

export const isRoot = (): boolean => process.getuid?.() === 0;

/** What goes before a command to run it as root, or null when only a person could. */
export const asRoot = async (): Promise<readonly string[] | null> => {
  if (isRoot()) return [];
  const { exitCode } = await run('sudo', ['-n', 'true'], { quiet: true });
  return exitCode === 0 ? ['sudo', '-n'] : null;
};

/** Installs Debian packages. Waits for another installation that may be under way. */
export const installPackages = async (
  prefix: readonly string[],
  packages: readonly string[],
): Promise<Run> => {
  const wait = ['-qq', '-o', 'DPkg::Lock::Timeout=600'];
  const apt = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...wait];
  const [program = 'env', ...parameters] = apt;
  const updated = await run(program, [...parameters, 'update'], { quiet: true });
  if (updated.exitCode !== 0) return updated;
  return run(program, [...parameters, 'install', '-y', '--no-install-recommends', ...packages], {
    quiet: true,
  });
};
