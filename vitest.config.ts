import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/** On a developer's machine without Debian or root; CI runs all. */
const withoutHelpdesks = process.env['BATON_WITHOUT_HELPDESKS'] === '1' && !process.env['CI'];
const withoutDisplay = process.env['BATON_WITHOUT_DISPLAY'] === '1' && !process.env['CI'];

/** A browser and a server take their time, but none of these takes longer. */
const e2eTimeout = 180_000;

/** What needs the screen's focus, or a browser that is easily disturbed, to itself. */
const alone = ['tests/e2e/sites-display.test.ts', 'tests/e2e/firefox.test.ts'];

const endToEnd = {
  globalSetup: 'tests/e2e/harness/helpdesk-run.ts',
  testTimeout: e2eTimeout,
  hookTimeout: 10 * 60_000,
  retry: 0,
};

export default defineConfig({
  plugins: [preact()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'helpdesks',
          include: ['tests/helpdesks/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...endToEnd,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: [
            ...alone,
            ...(withoutHelpdesks
              ? ['tests/e2e/{,starters-,server-}{request-tracker,redmine,conformance}*']
              : []),
          ],
          // Much of it is waiting for a real minute to pass; more would disturb each other.
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          ...endToEnd,
          name: 'e2e-alone',
          include: withoutDisplay ? alone.filter((path) => !path.includes('display')) : alone,
          fileParallelism: false,
          maxWorkers: 1,
        },
      },
    ],
  },
});
