import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { run } from '../../../scripts/run.ts';

/** A screen without a screen: for what only a person at a real window can answer. */
export interface Display {
  /** Value of `DISPLAY`, such as `:99`. */
  readonly name: string;
  /** Presses keys one after another in the window in front, by their X names: `Tab`, `Return`, `alt+shift+b`. */
  press(...keys: string[]): Promise<void>;
  /** Waits until nothing moves on the screen: a dialog that is still coming up takes no keys. */
  still(): Promise<void>;
  close(): Promise<void>;
}

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
};

/** Xvfb writes the number of the display that it took, and thereby that it is ready. */
const displayNumber = async (server: ChildProcess): Promise<string> => {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let written = '';
  server.stdout?.on('data', (chunk: Buffer) => {
    written += chunk.toString('utf8');
    if (written.endsWith('\n')) resolve(written.trim());
  });
  server.once('exit', () => reject(new Error('The virtual display did not start.')));
  return promise;
};

const started = async (program: string, child: ChildProcess): Promise<ChildProcess> => {
  const { promise, resolve, reject } = Promise.withResolvers<ChildProcess>();
  child.once('spawn', () => resolve(child));
  child.once('error', () =>
    reject(new Error(`Please install ${program}: \`apt-get install xvfb openbox xdotool\`.`)),
  );
  return promise;
};

/** The window manager answers this once it has taken over. */
const windowManagerReady = async (env: Record<string, string>): Promise<void> => {
  const deadline = performance.now() + 15_000;
  for (;;) {
    const { exitCode } = await run('xdotool', ['get_num_desktops'], { quiet: true, env });
    if (exitCode === 0) return;
    if (exitCode === 127) throw new Error('Please install xdotool: `apt-get install xdotool`.');
    if (performance.now() > deadline) throw new Error('The window manager did not start.');
  }
};

/** Starts a virtual display with a window manager, without which no window gets the keyboard. */
export const startDisplay = async (): Promise<Display> => {
  const stack = new AsyncDisposableStack();
  const start = async (
    program: string,
    parameters: readonly string[],
    env: Record<string, string> = {},
  ): Promise<ChildProcess> => {
    const child = spawn(program, [...parameters], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return stack.adopt(await started(program, child), end);
  };
  try {
    const pixels = await mkdtemp(join(tmpdir(), 'baton-display-'));
    stack.defer(() => rm(pixels, { recursive: true, force: true }));
    // Without -noreset the server begins anew whenever its last window program leaves.
    const screen = ['-screen', '0', '1600x1000x24', '-noreset', '-nolisten', 'tcp'];
    const server = await start('Xvfb', [...screen, '-fbdir', pixels, '-displayfd', '1']);
    const name = `:${await displayNumber(server)}`;
    const env = { DISPLAY: name };
    await start('openbox', [], env);
    await windowManagerReady(env);
    return display(name, join(pixels, 'Xvfb_screen0'), () => stack.disposeAsync());
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
};

/** Longer than a picture of an animation stands. */
const stillMs = 400;

const display = (name: string, pixels: string, close: () => Promise<void>): Display => ({
  name,
  close,
  still: async () => {
    const deadline = performance.now() + 15_000;
    for (let before = await readFile(pixels); ;) {
      await after(stillMs);
      const now = await readFile(pixels);
      if (now.equals(before)) return;
      if (performance.now() > deadline) throw new Error('The screen does not come to rest.');
      before = now;
    }
  },
  press: async (...keys) => {
    const { exitCode, output } = await run('xdotool', ['key', '--delay', '150', ...keys], {
      quiet: true,
      env: { DISPLAY: name },
    });
    if (exitCode !== 0) throw new Error(`The keys could not be pressed: ${output}`);
  },
});
