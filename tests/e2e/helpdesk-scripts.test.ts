import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import freshdesk from '../helpdesks/fixtures/freshdesk.fixture.ts';
import github from '../helpdesks/fixtures/github.fixture.ts';
import serviceNow from '../helpdesks/fixtures/servicenow-classic.fixture.ts';
import zammad from '../helpdesks/fixtures/zammad.fixture.ts';
import zendesk from '../helpdesks/fixtures/zendesk.fixture.ts';
import type { Fixture } from '../helpdesks/fixtures/fixture.ts';
import { tickets } from '../helpdesks/fixtures/tickets.ts';
import { fixtureScript } from '../helpdesks/stage/scripts.ts';
import { eventually } from './harness/eventually.ts';
import { scriptsOn } from './harness/extension-api.ts';
import { answerIn, openNote } from './harness/note.ts';
import { openOnSite, type OnSite } from './harness/on-site.ts';
import { panelOn, type Panel } from './harness/panel.ts';

let site: OnSite;
const [first, second] = tickets;

beforeAll(async () => {
  site = await openOnSite(['https://*/*', 'http://*/*']);
});
afterAll(() => site?.close());

/** A tab in which this product seems to live at its address. */
const openFixture = async (fixture: Fixture, file: string): Promise<Page> => {
  const page = await site.context.newPage();
  await page.route(`${fixture.origin}/**`, (route) => {
    const served = fixture.serve(new URL(route.request().url()), 'en');
    if (!served) return route.fulfill({ status: 404, body: '' });
    return 'html' in served
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: served.html })
      : route.fulfill({ json: served.json });
  });
  await page.addInitScript({ content: await fixtureScript(file, 'en') });
  return page;
};

const onTicket = async (page: Page, fixture: Fixture): Promise<Panel> => {
  await page.goto(fixture.origin + fixture.address(first));
  const panel = await panelOn(page);
  await panel.expand();
  await panel.says(first.subject);
  return panel;
};

const written = (page: Page) =>
  page.evaluate(() => ({
    note: window.inPage?.hands.note(),
    reply: window.inPage?.hands.reply(),
    sent: window.inPage?.sent,
  }));

/** Of the content scripts that the browser runs on this site and on no other. */
const registeredFor = async (pattern: string) => scriptsOn(await site.worker(), pattern);

describe.each([
  ['Zendesk', zendesk, 'zendesk.fixture.ts'],
  ['ServiceNow', serviceNow, 'servicenow-classic.fixture.ts'],
  ['Zammad', zammad, 'zammad.fixture.ts'],
] as const)('%s, never seen before on this site', (name, fixture, file) => {
  it('gets its own script, and the note goes into its internal editor', async () => {
    const page = await openFixture(fixture, file);
    const panel = await onTicket(page, fixture);
    await panel.says(name);
    await openNote(panel);
    while ((await panel.missingAnswers.count()) > 0) {
      const heading = await panel.missingAnswers
        .first()
        .locator('xpath=ancestor::*[contains(@class, "note-section")][1]')
        .getByRole('heading')
        .textContent();
      await answerIn(panel, heading ?? '', 'See the log of the gateway.');
    }
    await panel.button('Insert as internal note').click();
    await panel.says('Note inserted: submit it in the helpdesk.');
    await eventually(async () => (await written(page)).note).toContain('Baton ref BT-');
    const { reply, sent } = await written(page);
    expect(reply).not.toContain('Baton ref');
    expect(sent).toBe(false);
    await page.close();
  });

  it('is loaded by the browser itself from then on, and nothing else of ours is', async () => {
    expect(await registeredFor(`${fixture.origin}/*`)).toEqual([
      `helpdesks/${fixture.helpdesk}.js`,
    ]);
    const page = await openFixture(fixture, file);
    const panel = await onTicket(page, fixture);
    await panel.button('Pause').waitFor();
    await page.close();
  });
});

it('tabs that are restored together all get their panel', async () => {
  const pages = await Promise.all(
    [1, 2, 3].map(() => openFixture(freshdesk, 'freshdesk.fixture.ts')),
  );
  for (const panel of await Promise.all(pages.map((page) => onTicket(page, freshdesk)))) {
    await panel.says('Freshdesk');
  }
  await Promise.all(pages.map((page) => page.close()));
});

describe('GitHub, which has no internal notes', () => {
  it('gets a note to copy, and nothing is written', async () => {
    const page = await openFixture(github, 'github.fixture.ts');
    const panel = await onTicket(page, github);
    await openNote(panel);
    await panel.says('GitHub has no internal notes, so Baton writes nothing there.');
    expect(await panel.button('Insert as internal note').count()).toBe(0);
    await page.close();
  });
});

describe('a page of a helpdesk that has changed', () => {
  it('keeps clock and note by the number in the address, says so, and can be read again later', async () => {
    const page = await openFixture(zendesk, 'zendesk.fixture.ts');
    await page.goto(zendesk.origin + zendesk.elsewhere);
    await page.waitForFunction(() => window.inPage !== undefined);
    await page.evaluate((address) => history.pushState(null, '', address), zendesk.address(second));
    const panel = await panelOn(page);
    await panel.expand();
    await panel.says(`#${second.id}`);
    await panel.says("Baton knows only this ticket's number here.");
    await panel.button('What Baton can read here').click();
    await panel.says("The ticket wasn't found in the page");
    await panel.button('Back').click();
    await page.evaluate((ticket) => window.inPage?.hands.show?.(ticket), second);
    await panel.says(second.subject);
    await page.close();
  });
});

it('a page of none of them gets no panel and no script but the session’s', async () => {
  const page = await site.context.newPage();
  await page.route('https://news.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Ticket #4711</h1>' }),
  );
  await page.goto('https://news.example/tickets/4711');
  await eventually(() => registeredFor('https://news.example/*')).toEqual([]);
  expect(await page.locator('baton-panel').count()).toBe(0);
  await page.close();
});
