import * as z from 'zod';
import { stored } from './stored.ts';

/**
 * Does once what is due when the browser has started or the extension was
 * installed, updated or switched on, and not when a worker that died starts
 * again. Done again if it was cut off.
 */
export async function onFirstStart(what: string, work: () => Promise<void>): Promise<void> {
  const done = stored('session', `started.${what}`, z.boolean(), false);
  if (await done.read()) return;
  await work();
  await done.write(true);
}
