import * as fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from '../../lib/browser/api.ts';
import * as z from 'zod';
import { openTryOut, type TryOut } from '../../scripts/try-out.ts';
import { ask, flawsOf, readJournal } from './harness/journal.ts';
import { isolatedWorldOf, type IsolatedWorld } from './harness/isolated-world.ts';
import { panelOn, type Panel } from './harness/panel.ts';

/** As functions that are evaluated inside the extension know it. */
declare const chrome: Browser;

let tryOut: TryOut;
let page: Page;
let panel: Panel;
let world: IsolatedWorld;
/** The tab of another ticket, which is none of this page's business. */
let otherTab: number;

beforeAll(async () => {
  tryOut = await openTryOut({});
  ({ page } = tryOut);
  const other = await tryOut.context.newPage();
  await other.goto(`${tryOut.url}/tickets/2`);
  const { frame } = await panelOn(other);
  otherTab = await frame.evaluate(async () => (await chrome.tabs.getCurrent())?.id ?? -1);
  await page.bringToFront();
});
afterAll(() => tryOut.close());

beforeEach(async () => {
  await page.goto(`${tryOut.url}/tickets/1`);
  panel = await panelOn(page);
  await panel.button('Pause').waitFor();
  world = await isolatedWorldOf(tryOut.context, page, tryOut.extensionId);
});

const sendFromPage = (message: unknown): Promise<unknown> =>
  world.run(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);

const notAllowed = { ok: false, error: { code: 'not_allowed' } };

describe('a page whose process was taken over', () => {
  const command = 'taken-over-1';
  const tab = 1;
  it.each([
    ['intent', { command, intent: { type: 'severity', severity: 'sev1' } }],
    ['intent', { tab, command, intent: { type: 'insertNote' } }],
    ['intent', { command, intent: { type: 'pause' } }],
    ['snapshot', { tab }],
    ['place', { tab, change: { collapsed: true } }],
    ['site', { tab }],
    ['policy', null],
    ['usePolicy', { text: '{}' }],
    ['undoPolicy', null],
    ['data', null],
    ['export', { fromSeq: 1 }],
    ['verify', null],
    ['deleteAll', null],
    ['readings', { tab }],
    ['taughtHelpdesks', null],
    ['saveTaught', { text: '{}' }],
    ['removeTaught', { id: 'taught-desk' }],
    ['teach', { tab, act: { do: 'begin' } }],
  ])("can't ask for what only our own pages may: %s %j", async (type, request) => {
    const before = await readJournal(panel.frame);
    expect(await sendFromPage({ to: 'background', type, request })).toEqual(notAllowed);
    expect((await readJournal(panel.frame)).events).toEqual(before.events);
  });

  it.each([
    {
      what: 'of another installation',
      site: 'https://helpdesk.example',
      url: 'https://helpdesk.example/tickets/1',
    },
    {
      what: 'of another port of this machine',
      site: 'http://localhost:9',
      url: 'http://localhost:9/tickets/1',
    },
    { what: 'whose address lies elsewhere', site: null, url: 'https://helpdesk.example/tickets/1' },
  ])("can't report a ticket $what", async ({ site, url }) => {
    const record = { helpdesk: 'demo', site: site ?? tryOut.url, ticketId: '1', url, facts: {} };
    const about = { degraded: false, insertable: 'yes' };
    const request = { record, helpdesk: 'demo', format: 'plain', ...about };
    expect(await sendFromPage({ to: 'background', type: 'look', request })).toEqual(notAllowed);
  });

  it("can't say that another tab's agent is at work, nor that a note is in its ticket", async () => {
    const { events } = await readJournal(panel.frame);
    const beat = { inFront: true, idleMs: 0, monotonicMs: 1, tab: otherTab };
    await sendFromPage({ to: 'background', type: 'presence', request: beat });
    const seen = { reference: 'BTN-AAAA-AAAA', as: 'internal', tab: otherTab };
    await sendFromPage({ to: 'background', type: 'noteSeen', request: seen });
    const outcome = { reference: 'BTN-AAAA-AAAA', outcome: 'inserted', tab: otherTab };
    await sendFromPage({ to: 'background', type: 'noteInserted', request: outcome });
    const later = (await readJournal(panel.frame)).events.slice(events.length);
    expect(later.filter(({ case: key }) => key?.endsWith(' 2'))).toEqual([]);
    expect(later.map(({ body }) => body.type)).not.toContain('handedOver');
  });

  it.each(['snapshot', `snapshot:${tab}`, 'snapshot:otherTab'])(
    "can't listen to what is shown in a tab: %s",
    async (name) => {
      const port = name.replace('otherTab', String(otherTab));
      const heard = await world.run(`new Promise((resolve) => {
        const port = chrome.runtime.connect({ name: ${JSON.stringify(port)} });
        port.onMessage.addListener(resolve);
        port.onDisconnect.addListener(() => resolve('closed'));
      })`);
      expect(heard).toBe('closed');
    },
  );

  it.each(['local', 'session'])(
    "can't read or change the extension's storage: %s",
    async (area) => {
      await expect(world.run(`chrome.storage.${area}.get(null)`)).rejects.toThrow(/not allowed/i);
      await expect(world.run(`chrome.storage.${area}.set({ policy: null })`)).rejects.toThrow(
        /not allowed/i,
      );
    },
  );
});

describe('messages without sense', () => {
  /** Parts of real messages, mixed with anything. */
  const type = fc.constantFrom(
    'look',
    'presence',
    'noteSeen',
    'noteInserted',
    'intent',
    'place',
    'site',
    'usePolicy',
    'export',
    '__proto__',
    'constructor',
    '',
  );
  const intent = fc.constantFrom(
    'pause?',
    'step',
    'snooze',
    'noteAnswer',
    'undo',
    'flag',
    'toString',
  );
  const message = fc.oneof(
    fc.jsonValue(),
    fc.record({ to: fc.constant('background'), type, request: fc.jsonValue() }),
    fc.record({
      to: fc.constant('background'),
      type: fc.constant('intent'),
      request: fc.record({
        command: fc.string(),
        intent: fc.record({
          type: intent,
          text: fc.jsonValue(),
          minutes: fc.double(),
          seq: fc.double(),
        }),
      }),
    }),
  );
  const messages = fc.sample(message, { numRuns: 400, seed: 20_261_123 });

  it('are refused one by one with a code, whoever sends them, and change nothing', async () => {
    const { events } = await readJournal(panel.frame);
    const bySurface = await panel.frame.evaluate((all) => {
      const parsed: unknown = JSON.parse(all);
      if (!Array.isArray(parsed)) throw new Error('No list');
      return Promise.all(parsed.map((one) => chrome.runtime.sendMessage(one).catch(String)));
    }, JSON.stringify(messages));
    const byPage = await world.run(
      `Promise.all(${JSON.stringify(messages)}.map((one) => chrome.runtime.sendMessage(one).catch(String)))`,
    );
    const refusal = z.object({
      ok: z.literal(false),
      error: z.object({ code: z.enum(['malformed', 'not_allowed', 'no_ticket']) }),
    });
    const isRefusal = (reply: unknown) => refusal.safeParse(reply).success;
    expect(bySurface.filter((reply) => !isRefusal(reply))).toEqual([]);
    expect(
      z
        .array(z.unknown())
        .length(400)
        .parse(byPage)
        .filter((reply) => !isRefusal(reply)),
    ).toEqual([]);

    const after = await readJournal(panel.frame);
    expect(after.events.map(({ seq }) => seq)).toEqual(events.map(({ seq }) => seq));
    expect(await flawsOf(after)).toEqual([]);
    const works = await ask(panel.frame, 'intent', {
      command: 'after-the-storm',
      intent: { type: 'severity', severity: 'sev3' },
    });
    expect(works.ok).toBe(true);
  });

  it('and one of 32 MB, which the browser lets through, is refused as well', async () => {
    const reply = await world.run(
      `chrome.runtime.sendMessage({ to: 'background', type: 'look', request: 'x'.repeat(32 * 1024 * 1024) })`,
    );
    expect(reply).toMatchObject({ ok: false, error: { code: 'malformed' } });
  });
});
