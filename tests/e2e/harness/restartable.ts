import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemo } from '../../../demo/server.ts';
import { preparedExtension } from '../../../scripts/extension.ts';
import { importPolicy } from '../../../scripts/try-out.ts';
import { launchChromium, type LaunchedChromium } from './launch.ts';

/** The demo helpdesk and one profile on which browsers with Baton can be started one after another. */
export interface Restartable {
  /** Of the demo helpdesk, without a trailing slash. */
  readonly url: string;
  readonly profile: string;
  start(): Promise<LaunchedChromium>;
  /** Ends what runs and removes the profile. */
  close(): Promise<void>;
}

/** The first browser has the demo policy loaded. */
export const openRestartable = async (): Promise<
  Restartable & { readonly first: LaunchedChromium }
> => {
  await using stack = new AsyncDisposableStack();
  const demo = await startDemo();
  stack.defer(() => demo.close());
  const extension = await preparedExtension({ allow: ['http://localhost/*'] });
  stack.defer(() => extension.remove());
  const profile = await mkdtemp(join(tmpdir(), 'baton-restarted-'));
  stack.defer(() => rm(profile, { recursive: true, force: true }));
  let running: LaunchedChromium | undefined;
  stack.defer(() => running?.close());

  const start = async (): Promise<LaunchedChromium> => {
    running = await launchChromium({ extension: extension.directory, profile });
    return running;
  };
  const first = await start();
  const page = first.context.pages()[0] ?? (await first.context.newPage());
  await importPolicy(page, first.address('options.html'));
  const kept = stack.move();
  return { url: demo.url, profile, first, start, close: () => kept.disposeAsync() };
};
