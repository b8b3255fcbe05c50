import type { Locator, Page } from 'playwright-core';
import * as z from 'zod';
import { startDemo } from '../../../demo/server.ts';
import type { LaunchedChromium } from './launch.ts';
import { panelOn, type Panel } from './panel.ts';

const ticketSchema = z.object({
  entries: z.array(z.object({ visibility: z.enum(['public', 'internal']), body: z.string() })),
});
type Entries = z.output<typeof ticketSchema>['entries'];

/** The demo helpdesk as one agent meets it: fresh tickets on a site that Baton has never seen. */
export interface DemoVisit {
  readonly page: Page;
  /** Without a trailing slash. */
  readonly url: string;
  /** What was sent to the server to be kept, as `POST /api/tickets/1/entries`. */
  readonly writes: readonly string[];
  /** Loads a ticket and gives its panel, opened up. */
  open(ticket: number): Promise<Panel>;
  /** The entries of a ticket as the server has them. */
  entries(ticket: number): Promise<Entries>;
  /** The form under the conversation of the ticket in view; others may still be mounted. */
  readonly composer: Locator;
  /** What stands in the composer, whoever will read it. */
  readonly draft: Locator;
  close(): Promise<void>;
}

/** Starts a helpdesk of its own in a tab of its own, so that tests don't meet each other's tickets. */
export const visitDemo = async ({ context }: LaunchedChromium): Promise<DemoVisit> => {
  const demo = await startDemo();
  const page = await context.newPage();
  const writes: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'GET') return;
    writes.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  const composer = page.locator('article:not([hidden]) form.composer');
  return {
    page,
    composer,
    draft: composer.getByRole('textbox'),
    url: demo.url,
    writes,
    open: async (ticket) => {
      await page.goto(`${demo.url}/tickets/${ticket}`);
      const panel = await panelOn(page);
      await panel.expand();
      return panel;
    },
    entries: async (ticket) => {
      const response = await fetch(`${demo.url}/api/tickets/${ticket}`);
      return ticketSchema.parse(await response.json()).entries;
    },
    close: async () => {
      await page.close();
      await demo.close();
    },
  };
};
