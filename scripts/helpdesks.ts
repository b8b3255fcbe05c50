import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

interface Documentation {
  helpdesksDocument(): string;
}

/**
 * `npm run --silent helpdesks > docs/helpdesks.md`: what is known of each
 * helpdesk, from the adapters themselves, which Vite knows how to find.
 */
const { module } = await runnerImport<Documentation>(
  fileURLToPath(new URL('helpdesks/document.ts', import.meta.url)),
  { logLevel: 'error', configFile: false },
);
process.stdout.write(module.helpdesksDocument());
