import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { preflight } from './preflight.ts';
import { root } from './run.ts';
import { stages } from './stages.ts';

/**
 * `npm test`: all stages one after another up to the first that fails. The
 * last line counts the tests: `N passed, N failed`. A stage that fails without
 * tests of its own counts as one failed. In CI a skipped test is a failed one.
 */
const countsSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
});

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

interface Counts {
  passed: number;
  failed: number;
}

/** What Vitest wrote; nothing when it broke before it could. */
const countsOf = async (results: string): Promise<Counts> => {
  const text = await readFile(results, 'utf8').catch(() => null);
  if (text === null) return { passed: 0, failed: 0 };
  const counts = countsSchema.parse(JSON.parse(text));
  const skipped = counts.numPendingTests + counts.numTodoTests;
  return {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests + (process.env['CI'] ? skipped : 0),
  };
};

const runStages = async (total: Counts): Promise<void> => {
  for (const stage of stages) {
    const { name, results } = stage;
    console.log(`\n▶ ${name}`);
    const started = performance.now();
    const { exitCode } = await stage.run();
    const counts = results === undefined ? null : await countsOf(results);
    total.passed += counts?.passed ?? 0;
    total.failed += counts?.failed ?? 0;
    const isGood = exitCode === 0 && (counts?.failed ?? 0) === 0;
    if (!isGood && (counts?.failed ?? 0) === 0) total.failed += 1;
    console.log(`${isGood ? '✓' : '✗'} ${name} (${seconds(performance.now() - started)})`);
    if (!isGood) return;
  }
};

const total: Counts = { passed: 0, failed: 0 };
const started = performance.now();
await rm(join(root, 'test-results'), { recursive: true, force: true });
try {
  await preflight();
  await runStages(total);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed += 1;
}
console.log(`\nAll in ${seconds(performance.now() - started)}.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
