import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const entry = 'virtual:script.ts';

/** One script without imports, from a few lines that import the rest by absolute paths. */
export async function scriptOf(lines: string, { minify }: { minify: boolean }): Promise<string> {
  const result = await build({
    configFile: false,
    root: fileURLToPath(new URL('..', import.meta.url)),
    logLevel: 'error',
    plugins: [
      {
        name: 'script',
        resolveId: (id) => (id === entry ? `\0${entry}` : null),
        load: (id) => (id === `\0${entry}` ? lines : null),
      },
    ],
    build: {
      write: false,
      minify,
      target: ['chrome144', 'firefox140'],
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const bundle = Array.isArray(result) ? result[0] : result;
  const [chunk] = bundle && 'output' in bundle ? bundle.output : [];
  if (chunk?.type !== 'chunk') throw new Error('Nothing was built');
  return chunk.code;
}

/** A path, relative to the project, as it stands in an import. */
export const importable = (path: string): string =>
  JSON.stringify(fileURLToPath(new URL(`../${path}`, import.meta.url)));
