import { needChromium, needFirefox } from './browser.ts';
import { asRoot, distribution, installPackages, isRoot } from './debian.ts';
import { needHelpdeskPackages } from './helpdesk-packages.ts';
import { run } from './run.ts';

const displayPackages = { Xvfb: 'xvfb', openbox: 'openbox', xdotool: 'xdotool' } as const;

const isThere = async (program: string): Promise<boolean> =>
  (await run(program, ['--version'], { quiet: true })).exitCode !== 127;

const needDisplay = async (): Promise<void> => {
  const missing: string[] = [];
  for (const [program, name] of Object.entries(displayPackages)) {
    if (!(await isThere(program))) missing.push(name);
  }
  if (missing.length === 0) return;
  const prefix = distribution() === 'other' ? null : await asRoot();
  if (prefix !== null) {
    console.log(`Installing ${missing.join(', ')} …`);
    const { exitCode } = await installPackages(prefix, missing);
    if (exitCode === 0) return;
  }
  throw new Error(
    `For the browser's own permission question the tests need a virtual display: please install ${missing.join(', ')}, or leave these tests out with BATON_WITHOUT_DISPLAY=1.`,
  );
};

const isLeftOut = (variable: string): boolean =>
  process.env[variable] === '1' && !process.env['CI'];

/**
 * Finds or installs what the tests need beyond npm's packages, before the
 * first minute of them is spent. Throws one sentence on what is missing.
 */
export const preflight = async (): Promise<void> => {
  await needChromium();
  await needFirefox();
  if (isLeftOut('BATON_WITHOUT_DISPLAY')) console.log('Left out: the permission question.');
  else await needDisplay();
  if (isLeftOut('BATON_WITHOUT_HELPDESKS')) console.log('Left out: the real helpdesks.');
  else if (distribution() !== 'debian' || !isRoot()) {
    throw new Error(
      'The real helpdesks run on Debian as root alone: please use such a machine or container, or leave their tests out with BATON_WITHOUT_HELPDESKS=1.',
    );
  } else await needHelpdeskPackages();
};
