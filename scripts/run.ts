import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The repository's root. */
export const root = join(import.meta.dirname, '..');

export interface Run {
  /** Null when a signal ended it; 127 when it couldn't be started. */
  readonly exitCode: number | null;
  /** Empty unless `quiet`. */
  readonly output: string;
}

interface RunOptions {
  /** Collect the output instead of showing it. */
  readonly quiet?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program in the repository's root to its end. */
export const run = (
  program: string,
  parameters: readonly string[],
  { quiet = false, env = {} }: RunOptions = {},
): Promise<Run> => {
  const child = spawn(program, parameters, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output += chunk.toString('utf8');
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const { promise, resolve } = Promise.withResolvers<Run>();
  child.once('error', () => resolve({ exitCode: 127, output }));
  child.once('close', (exitCode) => resolve({ exitCode, output }));
  return promise;
};

/** Tools from `node_modules`, by their own files: the shims in `.bin` differ between systems. */
const tools = {
  knip: 'knip/bin/knip.js',
  oxfmt: 'oxfmt/bin/oxfmt',
  oxlint: 'oxlint/bin/oxlint',
  playwright: 'playwright-core/cli.js',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
  'web-ext': 'web-ext/bin/web-ext.js',
  wxt: 'wxt/bin/wxt.mjs',
} as const;
export type Tool = keyof typeof tools;

/** Runs one of the repository's own tools on this Node. */
export const runTool = (
  tool: Tool,
  parameters: readonly string[],
  options?: RunOptions,
): Promise<Run> =>
  run(process.execPath, [join(root, 'node_modules', tools[tool]), ...parameters], options);
