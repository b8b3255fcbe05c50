import { importable, scriptOf } from '../script-of.ts';
import { helpdeskIds } from './ids.ts';

/**
 * The scripts of all helpdesks, one file per product, for the extension's
 * package: a site loads its own and no others. They aren't entrypoints, since
 * adding a product is adding one file.
 */
export async function helpdeskScripts(): Promise<{ relativeDest: string; contents: string }[]> {
  const ids = await helpdeskIds();
  return Promise.all(
    ids.map(async (id) => ({
      relativeDest: `helpdesks/${id}.js`,
      contents: await scriptOf(
        `import helpdesk from ${importable(`lib/helpdesks/${id}.helpdesk.ts`)};
         import { offer } from ${importable('lib/page/loaded.ts')};
         offer(helpdesk);`,
        { minify: true },
      ),
    })),
  );
}
