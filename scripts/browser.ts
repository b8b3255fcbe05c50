import { accessSync, constants, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { asRoot, distribution, installPackages } from './debian.ts';
import { run, runTool } from './run.ts';

/**
 * Browsers that load an unpacked extension from the command line: Chromium,
 * Edge, Chrome for Testing. Branded Google Chrome has dropped `--load-extension`.
 */

/** The manifest's `minimum_chrome_version` and `strict_min_version`. */
const oldest = { chromium: 144, firefox: 140 };

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Snaps see neither /tmp nor hidden folders, so no profile that we could give them. */
const isSnap = (path: string): boolean => {
  const target = realpathSync(path);
  if (target.startsWith('/snap/') || target === '/usr/bin/snap') return true;
  const start = readFileSync(target).subarray(0, 4_096).toString('latin1');
  return start.startsWith('#!') && start.includes('/snap/bin/');
};

const onPath = (name: string): string[] =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((directory) => directory !== '')
    .map((directory) => join(directory, process.platform === 'win32' ? `${name}.exe` : name));

const windowsFolders = ['ProgramFiles(x86)', 'ProgramFiles', 'LOCALAPPDATA'].flatMap(
  (name) => process.env[name] ?? [],
);

const chromiumPlaces = (): string[] => [
  ...['chromium', 'chromium-browser'].flatMap(onPath),
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  chromium.executablePath(),
  ...['microsoft-edge', 'microsoft-edge-stable'].flatMap(onPath),
  '/opt/microsoft/msedge/msedge',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...windowsFolders.map((folder) => join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')),
];

const firefoxPlaces = (): string[] => [
  ...['firefox-esr', 'firefox'].flatMap(onPath),
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...windowsFolders.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
];

/** Windows programs don't print their version; there it is taken to be new enough. */
const isNewEnough = async (path: string, major: number): Promise<boolean> => {
  if (process.platform === 'win32') return true;
  const { output } = await run(path, ['--version'], { quiet: true });
  return Number(/(\d+)\.\d/.exec(output)?.[1] ?? 0) >= major;
};

const firstUsable = async (places: readonly string[], major: number): Promise<string | null> => {
  for (const path of new Set(places)) {
    if (isExecutable(path) && !isSnap(path) && (await isNewEnough(path, major))) return path;
  }
  return null;
};

/** Path of a browser from an environment variable: taken as it is, so that a wrong one is noticed. */
const named = (variable: string): string | null => {
  const path = process.env[variable];
  if (path === undefined || path === '') return null;
  if (!isExecutable(path)) throw new Error(`${variable} names ${path}, which is no program.`);
  return path;
};

/** Path of a Chromium, Edge or Chrome for Testing that Baton runs in, or null. */
export const findChromium = async (): Promise<string | null> =>
  named('BATON_CHROMIUM') ?? firstUsable(chromiumPlaces(), oldest.chromium);

/** Path of a Firefox that Baton runs in, or null. */
export const findFirefox = async (): Promise<string | null> =>
  named('BATON_FIREFOX') ?? firstUsable(firefoxPlaces(), oldest.firefox);

/** Finds a Chromium or installs one. Throws one sentence that says what to install by hand. */
export const needChromium = async (): Promise<string> => {
  const found = await findChromium();
  if (found !== null) return found;
  const prefix = await asRoot();
  const family = distribution();
  const byHand =
    family === 'debian'
      ? 'Please install Chromium with `sudo apt-get install chromium`, or set BATON_CHROMIUM to the path of a Chromium, Edge or Chrome for Testing.'
      : 'Please install Microsoft Edge or Chromium, or run `npx playwright-core install chromium`, or set BATON_CHROMIUM to the path of one.';
  console.log('Installing a Chromium, since none was found …');
  if (family === 'debian' && prefix !== null) await installPackages(prefix, ['chromium']);
  else {
    const libraries = family === 'ubuntu' && prefix !== null ? ['--with-deps'] : [];
    await runTool('playwright', ['install', ...libraries, 'chromium']);
  }
  const installed = await findChromium();
  if (installed === null) throw new Error(byHand);
  return installed;
};

/** Finds a Firefox or, on Debian, installs one. Throws one sentence that says what to install by hand. */
export const needFirefox = async (): Promise<string> => {
  const found = await findFirefox();
  if (found !== null) return found;
  const prefix = await asRoot();
  if (distribution() === 'debian' && prefix !== null) {
    console.log('Installing Firefox, since none was found …');
    await installPackages(prefix, ['firefox-esr']);
  }
  const installed = await findFirefox();
  if (installed === null) {
    throw new Error(
      `Please install Firefox ${oldest.firefox} or newer, or set BATON_FIREFOX to its path.`,
    );
  }
  return installed;
};
