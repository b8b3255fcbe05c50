import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { run } from '../../../scripts/run.ts';
import { freePort } from './free-port.ts';

/** Real products that can be started on Debian, by the folder of their recipe. */
export const products = ['request-tracker', 'redmine'] as const;
export type Product = (typeof products)[number];

/** Where one product's server lives during one run of the tests, started or not. */
export interface HelpdeskPlace {
  readonly directory: string;
  readonly port: number;
}

declare module 'vitest' {
  export interface ProvidedContext {
    helpdesks: Record<Product, HelpdeskPlace>;
  }
}

export const recipe = (product: Product, script: 'start' | 'stop'): string =>
  join(import.meta.dirname, '../../helpdesks', product, script);

/**
 * Vitest's global set-up: gives every test file the same places, so that the
 * first one that needs a server starts it and the others find it running, and
 * stops what was started when all are done.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'baton-helpdesks-'));
  const place = async (product: Product): Promise<HelpdeskPlace> => ({
    directory: join(directory, product),
    port: await freePort(),
  });
  project.provide('helpdesks', {
    'request-tracker': await place('request-tracker'),
    redmine: await place('redmine'),
  });
  return async () => {
    for (const product of products) {
      await run(recipe(product, 'stop'), [join(directory, product)], { quiet: true });
    }
    await rm(directory, { recursive: true, force: true });
  };
}
