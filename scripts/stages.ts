import { join } from 'node:path';
import { root, runTool, type Run, type Tool } from './run.ts';

/** One part of `npm test`. */
export interface Stage {
  readonly name: string;
  /** File with Vitest's counts, for a stage that runs tests. */
  readonly results?: string;
  run(): Promise<Run>;
}

const tool = (name: string, program: Tool, ...parameters: string[]): Stage => ({
  name,
  run: () => runTool(program, parameters),
});

const tests = (project: 'unit' | 'helpdesks' | 'package' | 'e2e' | 'e2e-alone'): Stage => {
  const results = join(root, 'test-results', `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  return {
    name: `${project} tests`,
    results,
    run: () => runTool('vitest', ['run', '--project', project, ...reporters]),
  };
};

/** Quick ones first; browsers last. */
export const stages: readonly Stage[] = [
  tool('format', 'oxfmt', '--check'),
  tool('lint', 'oxlint'),
  tool('types', 'tsc', '--noEmit'),
  tool('unused code', 'knip'),
  tests('unit'),
  tests('helpdesks'),
  tool('package for Chrome and Edge', 'wxt', 'zip'),
  tool('package for Firefox', 'wxt', 'zip', '-b', 'firefox'),
  tool('store rules', 'web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--no-input'),
  tests('package'),
  tests('e2e'),
  tests('e2e-alone'),
];
