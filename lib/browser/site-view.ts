import * as z from 'zod';
import { browser } from './api.ts';
import type { SiteView } from '../service/messages.ts';
import { isAllowed, patternFor } from './sites.ts';

/** What `recognise.js` hands back. */
const recognisedSchema = z.object({
  helpdesk: z.object({ id: z.string(), name: z.string() }).nullable(),
  ticketId: z.string().nullable(),
});
type Recognised = z.output<typeof recognisedSchema>;

const notRecognised: Recognised = { helpdesk: null, ticketId: null };

const nothing: SiteView = {
  kind: 'none',
  origin: null,
  pattern: null,
  helpdesk: null,
  ticketId: null,
};

/**
 * What Baton sees on a tab's page, for the popup. Opening the popup is what
 * allows this one look (`activeTab`); on other pages nothing is read.
 */
export async function siteView(tab: number): Promise<SiteView> {
  const { url } = await browser.tabs.get(tab);
  const pattern = url === undefined ? null : patternFor(new URL(url));
  if (url === undefined || pattern === null) return nothing;
  const recognised = await recognise(tab);
  if (recognised === 'unreadable') return nothing;
  return {
    kind: (await isAllowed(new URL(url))) ? 'enabled' : 'disabled',
    origin: new URL(url).origin,
    pattern,
    ...recognised,
  };
}

async function recognise(tab: number): Promise<Recognised | 'unreadable'> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: tab },
      files: ['recognise.js'],
    });
    return recognisedSchema.catch(notRecognised).parse(answer?.result);
  } catch {
    // Pages of the browser and of its store let no extension in.
    return 'unreadable';
  }
}
