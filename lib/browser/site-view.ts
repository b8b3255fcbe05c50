import { browser } from './api.ts';
import { taughtId } from '../helpdesks/taught/id.ts';
import type { SiteView } from '../service/messages.ts';
import { recogniseIn } from './helpdesk-scripts.ts';
import { isAllowed, patternFor } from './sites.ts';
import { taughtOn } from './taught-store.ts';

const nothing: SiteView = {
  kind: 'none',
  origin: null,
  pattern: null,
  helpdesk: null,
};

/**
 * What Baton sees on a tab's page, for the popup. Opening the popup is what
 * allows this one look (`activeTab`); on other pages nothing is read.
 */
export async function siteView(tab: number): Promise<SiteView> {
  const { url } = await browser.tabs.get(tab);
  const pattern = url === undefined ? null : patternFor(new URL(url));
  if (url === undefined || pattern === null) return nothing;
  const product = await recogniseIn(tab).catch(() => 'unreadable' as const);
  // Pages of the browser and of its store let no extension in.
  if (product === 'unreadable') return nothing;
  const { origin } = new URL(url);
  const [taught] = await taughtOn(origin);
  const helpdesk = taught
    ? { id: taughtId(taught), name: taught.name, taught: true as const }
    : product && { id: product.id, name: product.name };
  return {
    kind: (await isAllowed(new URL(url))) ? 'enabled' : 'disabled',
    origin,
    pattern,
    helpdesk,
  };
}
