import { chromium, type Browser, type Page } from 'playwright-core';
import * as z from 'zod';
import { needChromium } from '../../../scripts/browser.ts';
import type { Fixture, Language } from '../fixtures/fixture.ts';
import type { FixtureTicket } from '../fixtures/tickets.ts';
import { readerOn, type PageReader } from './reader-on.ts';
import { fixtureScript, productsScript, readerScript } from './scripts.ts';
import './in-page.ts';

/** Fixtures' pages in a real browser, each with its adapter in an isolated world, as an extension has it. */
export interface Stage {
  visit(fixture: Fixture, file: string, how?: Partial<Circumstances>): Promise<Visit>;
  close(): Promise<void>;
}

export interface Circumstances {
  readonly language: Language;
  /** Whether the REST API answers; otherwise everything but pages is 404. */
  readonly api: boolean;
  /** The ticket to begin with; null to load something oneself. */
  readonly at: FixtureTicket | null;
}

export interface Visit extends PageReader {
  readonly page: Page;
  /** What the adapter asked of servers: method and address. */
  readonly asked: readonly { readonly method: string; readonly url: string }[];
  recognisedBy(): Promise<readonly string[]>;
  /** Loads the ticket's page, or the one without. */
  load(ticket: FixtureTicket | null): Promise<void>;
  /** Goes there as an agent would, and doesn't wait for what is drawn. */
  show(ticket: FixtureTicket | null): Promise<void>;
  close(): Promise<void>;
}

const once = <Key, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
};

export async function openStage(): Promise<Stage> {
  const executablePath = await needChromium();
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu'] });
  const readers = once(readerScript);
  const fixtures = once((key: string) => {
    const [file = '', language = ''] = key.split(' ');
    return fixtureScript(file, language);
  });
  let products: Promise<string> | undefined;
  return {
    async visit(fixture, file, how) {
      const { language = 'en', api = true, at = null } = how ?? {};
      return visit(browser, fixture, {
        reader: await readers(fixture.helpdesk),
        inPage: await fixtures(`${file} ${language}`),
        products: () => (products ??= productsScript()),
        language,
        api,
        at,
      });
    },
    close: () => browser.close(),
  };
}

interface Scripts extends Circumstances {
  readonly reader: string;
  readonly inPage: string;
  products(): Promise<string>;
}

async function visit(browser: Browser, fixture: Fixture, scripts: Scripts): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const asked: { method: string; url: string }[] = [];
  await context.route('**/*', (route) => {
    const request = route.request();
    const url = new URL(request.url());
    if (request.resourceType() === 'fetch') asked.push({ method: request.method(), url: url.href });
    const served = url.origin === fixture.origin ? fixture.serve(url, scripts.language) : undefined;
    if (served && 'html' in served) {
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: served.html });
    }
    if (served && scripts.api) return route.fulfill({ json: served.json });
    return route.fulfill({ status: 404, body: '' });
  });
  await context.addInitScript({ content: scripts.inPage });

  const reader = await readerOn(page, scripts.reader);

  const address = (ticket: FixtureTicket | null) =>
    fixture.origin + (ticket ? fixture.address(ticket) : fixture.elsewhere);
  const load = async (ticket: FixtureTicket | null): Promise<void> => {
    const answer = await page.goto(address(ticket), { waitUntil: 'commit' });
    // Where only the part behind # is another, the browser loads nothing.
    if (!answer) await page.reload({ waitUntil: 'commit' });
    await page.waitForFunction(() => window.inPage !== undefined);
  };
  if (scripts.at) await load(scripts.at);

  return {
    page,
    asked,
    ...reader,
    async recognisedBy() {
      await reader.run(await scripts.products());
      return z.array(z.string()).parse(await reader.run('recognisedBy()'));
    },
    load,
    async show(ticket) {
      const moves = await page.evaluate((wanted) => {
        const moving = window.inPage?.hands.show?.(wanted);
        return moving !== undefined;
      }, ticket);
      if (!moves) await load(ticket);
    },
    close: () => context.close(),
  };
}
