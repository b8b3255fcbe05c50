import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PreparedExtension } from '../../scripts/extension.ts';

const manifest = {
  manifest_version: 3,
  name: 'Noop',
  version: '1',
  permissions: ['scripting'],
  host_permissions: ['http://localhost/*'],
  background: { service_worker: 'background.js' },
  web_accessible_resources: [{ resources: ['floor.html'], matches: ['http://localhost/*'] }],
};

const background = `chrome.runtime.onInstalled.addListener(() => {
  chrome.scripting.registerContentScripts([
    { id: 'noop', matches: ['http://localhost/*'], js: ['noop.js'], runAt: 'document_idle' },
  ]);
});
`;

const floor = `<!doctype html><title>Floor</title><button>Ready</button><script src="floor.js"></script>
`;

const floorScript = `document.querySelector('button').addEventListener('click', () => {
  parent.postMessage('toggle', '*');
});
`;

/**
 * An extension whose content script is empty, registered at run time as
 * Baton's is: what is measured above it is Baton's own. Its one page, a button
 * in a frame, is the least that an extension's page can cost.
 */
export const noopExtension = async (): Promise<PreparedExtension> => {
  const directory = await mkdtemp(join(tmpdir(), 'baton-noop-'));
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'background.js': background,
    'noop.js': '',
    'floor.html': floor,
    'floor.js': floorScript,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) };
};
