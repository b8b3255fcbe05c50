import { importable, scriptOf } from '../../../scripts/script-of.ts';

const unminified = { minify: false };

/** Puts one adapter's reader into the isolated world. */
export const readerScript = (helpdesk: string): Promise<string> =>
  scriptOf(
    `import helpdesk from ${importable(`lib/helpdesks/${helpdesk}.helpdesk.ts`)};
     import { readerOf } from ${importable('tests/helpdesks/stage/reader.ts')};
     import { inPageWorld } from ${importable('tests/helpdesks/stage/page-world.ts')};
     globalThis.reader = readerOf(helpdesk, inPageWorld);`,
    unminified,
  );

/** Puts all products' fingerprints into the isolated world. */
export const productsScript = (): Promise<string> =>
  scriptOf(
    `import { products } from ${importable('lib/helpdesks/products.ts')};
     globalThis.recognisedBy = () =>
       products.filter((product) => product.recognise(document, new URL(location.href)))
         .map(({ id }) => id);`,
    unminified,
  );

/** Brings a fixture to life in its own page. */
export const fixtureScript = (file: string, language: string): Promise<string> =>
  scriptOf(
    `import fixture from ${importable(`tests/helpdesks/fixtures/${file}`)};
     import { start } from ${importable('tests/helpdesks/stage/in-page.ts')};
     const begin = () => start(fixture, ${JSON.stringify(language)});
     if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
     else begin();`,
    unminified,
  );

/** Changes all names in whatever page it is run in. */
export const renamingScript = (): Promise<string> =>
  scriptOf(
    `import { renameAll } from ${importable('tests/helpdesks/stage/in-page.ts')};
     renameAll();`,
    unminified,
  );
