import { inject } from 'vitest';
import { distribution, isRoot } from '../../../scripts/debian.ts';
import { run } from '../../../scripts/run.ts';
import { recipe, type Product } from './helpdesk-run.ts';

/** Its tickets are those of `tests/helpdesks/tickets.json`, numbered from 1 in that order. */
export interface HelpdeskServer {
  /** Without a trailing slash. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

const portVariables = { 'request-tracker': 'RT_PORT', redmine: 'REDMINE_PORT' } as const;

/**
 * A real helpdesk with known tickets. The first call of a run starts it, which
 * may install Debian packages and takes up to some minutes; it is stopped when
 * the run ends. Throws a sentence on what is missing.
 */
export const startHelpdesk = async (product: Product): Promise<HelpdeskServer> => {
  if (distribution() !== 'debian' || !isRoot()) {
    throw new Error(
      `The real ${product} runs on Debian as root alone: please use such a machine or container, or leave these tests out with BATON_WITHOUT_HELPDESKS=1.`,
    );
  }
  const { directory, port } = inject('helpdesks')[product];
  const env = { [portVariables[product]]: String(port) };
  const { exitCode, output } = await run(recipe(product, 'start'), [directory], {
    quiet: true,
    env,
  });
  const ready = /^READY url=(\S+) user=(\S+) password=(\S+)/m.exec(output);
  if (exitCode !== 0 || ready === null) {
    throw new Error(`The ${product} server did not start:\n${output.slice(-4_000)}`);
  }
  const [, url = '', user = '', password = ''] = ready;
  return { url: url.replace(/\/$/, ''), user, password };
};
