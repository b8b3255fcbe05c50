import * as z from 'zod';
import { products } from '../helpdesks/products.ts';
import { browser } from './api.ts';
import { isCovered } from './match-pattern.ts';
import { stored } from './stored.ts';

/**
 * Which helpdesks live on which site, by its match pattern, as they were
 * recognised there. It only saves the question the next time: a page on which
 * none of them turns out to be known is looked at again.
 */
const remembered = stored(
  'local',
  'site.helpdesks',
  z.record(z.string(), z.array(z.string()).readonly()),
  {},
);

/** The script of one helpdesk. */
export const scriptOf = (helpdesk: string): string => `helpdesks/${helpdesk}.js`;

/** A helpdesk that is loaded on some sites. */
export interface SiteHelpdesk {
  readonly helpdesk: string;
  readonly matches: readonly string[];
}

/** Remembers that this helpdesk lives on that site. False when that was known. */
export async function rememberHelpdesk(pattern: string, helpdesk: string): Promise<boolean> {
  const sites = await remembered.read();
  const known = sites[pattern] ?? [];
  if (known.includes(helpdesk)) return false;
  await remembered.write({ ...sites, [pattern]: [...known, helpdesk] });
  return true;
}

/** Of the allowed sites, which helpdesks are to be loaded where; what is no longer allowed is forgotten. */
export async function helpdesksOn(allowed: readonly string[]): Promise<readonly SiteHelpdesk[]> {
  const sites = await remembered.read();
  const kept = Object.entries(sites).filter(([pattern]) => isCovered(pattern, allowed));
  if (kept.length < Object.keys(sites).length) await remembered.write(Object.fromEntries(kept));
  return products.flatMap(({ id }) => {
    const matches = kept.flatMap(([pattern, ids]) => (ids.includes(id) ? [pattern] : []));
    return matches.length > 0 ? [{ helpdesk: id, matches }] : [];
  });
}

/**
 * The product that a tab's page is of, seen once; null for none. Rejects where
 * no extension may look, such as in the browser's own pages.
 */
export async function recogniseIn(tab: number): Promise<(typeof products)[number] | null> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId: tab },
    files: ['recognise.js'],
  });
  return products.find(({ id }) => id === answer?.result) ?? null;
}
