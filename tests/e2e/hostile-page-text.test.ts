import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTryOut, type TryOut } from '../../scripts/try-out.ts';
import { articleOf, startLookAlike, type LookAlike } from './harness/look-alike.ts';
import { findPanelFrame, panelOn } from './harness/panel.ts';

let tryOut: TryOut;
let desk: LookAlike;
let page: Page;
/** Dialogs, errors and refused content, of the page and of the panel in it. */
let alarms: string[];

beforeAll(async () => {
  tryOut = await openTryOut({});
  desk = await startLookAlike();
});
afterAll(async () => {
  await desk.close();
  await tryOut.close();
});
beforeEach(async () => {
  page = await tryOut.context.newPage();
  alarms = [];
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => alarms.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') alarms.push(message.text());
  });
});
afterEach(() => page.close());

describe('a subject that a stranger wrote', () => {
  const hostile = [
    { what: 'a script', subject: '<script>alert(1)</script>', shown: '<script>alert(1)</script>' },
    {
      what: 'an image with an event',
      subject: '<img src=x onerror=alert(1)>',
      shown: '<img src=x onerror=alert(1)>',
    },
    {
      what: 'a javascript link',
      subject: '[x](javascript:alert(1))',
      shown: '[x](javascript:alert(1))',
    },
    {
      what: 'a reading direction turned around',
      subject: 'invoice\u202Egpj.exe',
      shown: 'invoicegpj.exe',
    },
    { what: 'characters without width', subject: 'pass\u200Bword\u2060', shown: 'password' },
    {
      what: 'quotes that end an attribute',
      subject: '"><b onclick=alert(1)>',
      shown: '"><b onclick=alert(1)>',
    },
  ];

  it.each(hostile)(
    '$what: stays text, in the panel and in the note',
    async ({ subject, shown }) => {
      await page.goto(desk.show('/tickets/1', { subject }));
      const panel = await panelOn(page);
      const heading = panel.region.getByRole('heading', { level: 2, name: shown, exact: true });
      await heading.waitFor();
      expect(await heading.textContent()).toBe(shown);
      expect(await panel.region.locator('script, img, b').count()).toBe(0);

      await panel.button('Hand over').click();
      await panel.button('Insert as internal note').waitFor();
      await panel.region.getByText(shown).first().waitFor();
      expect(
        await panel.region.locator('script, img, [onclick], a[href^="javascript"]').count(),
      ).toBe(0);
      await panel.button('Insert as internal note').click();
      const field = page.getByRole('textbox', { name: 'Note' });
      await expect.poll(() => field.inputValue()).toContain('Baton');
      expect(await field.inputValue()).not.toContain('<img');
      expect(await field.inputValue()).not.toContain('<script');
      expect(alarms).toEqual([]);
    },
  );

  it('a null byte, as the parser lets it through: is gone', async () => {
    await page.goto(desk.show('/tickets/2', { subject: 'filled in by script' }));
    await page.evaluate(() => {
      const heading = document.querySelector('h1.subject');
      if (heading) heading.textContent = 'be\u0000fore\u0007 after';
    });
    const panel = await panelOn(page);
    await panel.region.getByRole('heading', { name: 'before after', exact: true }).waitFor();
    expect(alarms).toEqual([]);
  });

  it('10 MB: is cut, and the panel is there as fast as ever', async () => {
    await page.goto(
      desk.show('/tickets/3', { subject: 'A subject without an end '.repeat(420_000) }),
    );
    const started = performance.now();
    const panel = await panelOn(page);
    const heading = panel.region.getByRole('heading', { name: /^A subject without an end/ });
    await heading.waitFor();
    expect((await heading.textContent())?.length).toBeLessThanOrEqual(500);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(alarms).toEqual([]);
  });
});

describe('a page under the strictest policies', () => {
  it("works with default-src 'none', frame-src 'none' and Trusted Types, and no violation is reported", async () => {
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        console.error(`Violated: ${violatedDirective}`),
      );
    });
    const policy = [
      "default-src 'none'",
      "frame-src 'none'",
      "require-trusted-types-for 'script'",
      'report-uri /reports',
    ].join('; ');
    await page.goto(desk.show('/tickets/4', { headers: { 'content-security-policy': policy } }));
    const panel = await panelOn(page);
    await panel.choose('Severity', 'High');
    await panel.button('Hand over').click();
    await panel.button('Insert as internal note').click();
    const field = page.getByRole('textbox', { name: 'Note' });
    await expect.poll(() => field.inputValue()).toContain('An ordinary subject');
    expect(alarms).toEqual([]);
    expect(desk.requests.filter((request) => request.includes('/reports'))).toEqual([]);
  });
});

describe('a page that only looks like a ticket', () => {
  const html = (body: string, attributes = 'data-product="relay-desk"') =>
    `<!doctype html><html ${attributes}><head><title>x</title></head><body>${body}</body></html>`;
  const ticket = `<main>${articleOf({ id: 5 })}</main>`;

  const alike = [
    {
      what: 'another product of a similar name',
      path: '/tickets/5',
      html: html(ticket, 'data-product="Relay-Desk2"'),
    },
    {
      what: 'its mark on another element',
      path: '/tickets/5',
      html: html(`<div data-product="relay-desk">${ticket}</div>`, ''),
    },
    { what: 'a number with a leading zero', path: '/tickets/05', html: html(ticket) },
    { what: 'an address that only ends alike', path: '/archive/tickets/5', html: html(ticket) },
    { what: 'a ticket of another number', path: '/tickets/6', html: html(ticket) },
    {
      what: 'two tickets of the same number',
      path: '/tickets/5',
      html: html(`<main>${articleOf({ id: 5 })}${articleOf({ id: 5 })}</main>`),
    },
    {
      what: 'a ticket outside of the main part',
      path: '/tickets/5',
      html: html(articleOf({ id: 5 })),
    },
  ];

  it.each(alike)('$what: no panel', async ({ path, html: markup }) => {
    await page.goto(desk.show(path, { html: markup }));
    expect(await findPanelFrame(page, 1_000)).toBeNull();
    expect(await page.locator('baton-panel').count()).toBe(0);
  });

  it('the same page under a name that nobody enabled: no panel and no script', async () => {
    const { pathname, port } = new URL(desk.show('/tickets/7', {}));
    const worlds: string[] = [];
    const session = await tryOut.context.newCDPSession(page);
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.origin));
    await session.send('Runtime.enable');
    await page.goto(`http://127.0.0.1:${port}${pathname}`);
    expect(await findPanelFrame(page, 1_000)).toBeNull();
    expect(worlds.filter((origin) => origin.startsWith('chrome-extension:'))).toEqual([]);
  });

  it('two tickets in one document: the one of the address is shown, and no other', async () => {
    const both = `<main>${articleOf({ id: 8, subject: 'Mine' })}${articleOf({ id: 9, subject: 'Theirs' })}</main>`;
    await page.goto(desk.show('/tickets/9', { html: html(both) }));
    const panel = await panelOn(page);
    await panel.region.getByRole('heading', { name: 'Theirs' }).waitFor();
    await panel.region.getByText('#9').waitFor();
  });
});
