import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { once } from 'node:events';
import { build, type InlineConfig } from 'vite';
import { root } from '../../../scripts/run.ts';

/** The real editors, each on a page of its own, and an extension that has nothing but our editors. */
export interface Workshop {
  readonly url: string;
  readonly extension: string;
  close(): Promise<void>;
}

const pages = join(import.meta.dirname, 'pages');
const common = {
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  // Some of these packages were made for bundlers that define it.
  define: { global: 'globalThis' },
} as const satisfies InlineConfig;

const manifest = {
  manifest_version: 3,
  name: 'Editors',
  version: '1',
  permissions: ['scripting'],
  host_permissions: ['http://127.0.0.1/*'],
  // Each browser takes its own of the two.
  background: { service_worker: 'background.js', scripts: ['background.js'] },
  content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'] }],
  browser_specific_settings: { gecko: { id: 'editors@baton.example' } },
};

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
};

const buildPages = (outDir: string) =>
  build({
    ...common,
    root: pages,
    build: {
      outDir,
      minify: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: {
        input: readdirSync(pages)
          .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
          .map((file) => join(pages, file)),
        output: { entryFileNames: '[name].js' },
      },
    },
  });

async function buildExtension(outDir: string): Promise<void> {
  for (const name of ['content', 'background']) {
    await build({
      ...common,
      build: {
        outDir,
        emptyOutDir: false,
        minify: true,
        target: ['chrome144', 'firefox140'],
        rolldownOptions: {
          input: join(import.meta.dirname, 'extension', `${name}.ts`),
          output: { entryFileNames: '[name].js', format: 'iife' },
        },
      },
    });
  }
  await writeFile(join(outDir, 'manifest.json'), JSON.stringify(manifest));
}

const html = (name: string): string =>
  `<!doctype html><meta charset="utf-8"><title>${name}</title><body><script type="module" src="/${name}.js"></script>`;

/** Builds all once and serves the pages on a free port of this machine. */
export async function openWorkshop(): Promise<Workshop> {
  const directory = await mkdtemp(join(tmpdir(), 'baton-editors-'));
  const built = join(directory, 'pages');
  const extension = join(directory, 'extension');
  await Promise.all([buildPages(built), buildExtension(extension)]);

  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const headers = {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    };
    if (!extname(path)) {
      response.writeHead(200, {
        ...headers,
        'content-type': 'text/html',
        // As strict pages do; the other editors' own code wouldn't run there.
        ...(path === '/contenteditable' && {
          'content-security-policy': "require-trusted-types-for 'script'",
        }),
      });
      response.end(html(path.slice(1)));
      return;
    }
    const file = path.startsWith('/vendor/')
      ? join(root, 'node_modules', path.slice('/vendor/'.length))
      : join(built, path);
    readFile(file).then(
      (content) => response.writeHead(200, headers).end(content),
      () => response.writeHead(404).end(),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was assigned.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    extension,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
