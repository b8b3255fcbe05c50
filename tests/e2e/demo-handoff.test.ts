import { readFile } from 'node:fs/promises';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  onTestFinished,
} from 'vitest';
import { openTryOut, policyFile, type TryOut } from '../../scripts/try-out.ts';
import { visitDemo, type DemoVisit } from './harness/demo-visit.ts';
import { eventually } from './harness/eventually.ts';
import { badgeOf } from './harness/extension-api.ts';
import { answerIn, openNote, sectionOf } from './harness/note.ts';

/** Tickets of the demo helpdesk, by number. */
const vpn = 1;
const printer = 2;

let tryOut: TryOut;
let visit: DemoVisit;

beforeAll(async () => {
  tryOut = await openTryOut({ viewport: { width: 1480, height: 920 } });
  await tryOut.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(() => tryOut.close());
beforeEach(async () => {
  visit = await visitDemo(tryOut);
});
afterEach(() => visit.close());

const badge = async (): Promise<string> => badgeOf(await tryOut.worker(), visit.page.url());

const usePolicy = async (text: string): Promise<void> => {
  const { page } = tryOut;
  await page.goto(tryOut.address('options.html'));
  const file = { name: 'a.baton.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.getByLabel('Import policy').setInputFiles(file);
  await page.getByText('This policy is in force now.').waitFor();
};

const hasFocus = (element: Element): boolean => element.ownerDocument.activeElement === element;

const ask = 'Please read the gateway log for error 809 since 08:00.';

describe('the handoff', () => {
  it('goes from a note with gaps to a stored internal note, and nothing is sent but by the agent', async () => {
    const panel = await visit.open(vpn);
    await panel.button('Is it “Network”?').click();
    await panel.region.getByRole('heading', { name: 'Network and VPN' }).waitFor();
    await panel.recordStep(1, 'No change', 'Same by cable');
    await panel.says('1 of 6');
    await openNote(panel);
    await panel.region.getByRole('combobox', { name: 'To' }).waitFor();
    await panel.says(/^\d of 5 required answered\./);
    const before = await panel.missingAnswers.count();
    expect(before).toBeGreaterThan(0);

    await answerIn(panel, 'What we need from you', ask);
    await eventually(() => panel.missingAnswers.count()).toBe(0);
    await panel.says('5 of 5 required answered.');

    await panel.button('Insert as internal note').click();
    await panel.says('Note inserted: submit it in the helpdesk.');
    const internal = visit.composer.getByRole('tab', { name: 'Internal note' });
    expect(await internal.getAttribute('aria-selected')).toBe('true');
    expect(await visit.draft.inputValue()).toContain(ask);
    expect(await visit.draft.inputValue()).toContain('Same by cable');
    expect(visit.writes).toEqual([]);

    await visit.composer.getByRole('button', { name: 'Save internal note' }).click();
    await panel.says('Handed over to Network.');
    await eventually(badge).toBe('✓');
    const stored = (await visit.entries(vpn)).at(-1);
    expect(stored?.visibility).toBe('internal');
    expect(stored?.body).toContain(ask);
    expect(stored?.body).toMatch(/Baton ref BT-\w+ · Service Desk → Network/);
    expect(visit.writes).toEqual(['POST /api/tickets/1/entries']);
  });

  it('keeps what the agent has written in the internal note', async () => {
    const panel = await visit.open(vpn);
    await visit.composer.getByRole('tab', { name: 'Internal note' }).click();
    await visit.draft.fill('Called Rita back at ten.');
    await openNote(panel);
    await answerIn(panel, 'What we need from you', ask);
    await panel.button('Insert as internal note').click();
    await panel.says('Note inserted: submit it in the helpdesk.');
    const text = await visit.draft.inputValue();
    expect(text).toMatch(/^Called Rita back at ten\.\n/);
    expect(text).toContain(ask);
  });

  it('writes nothing into a reply to the requester', async () => {
    const panel = await visit.open(vpn);
    await visit.draft.fill('Hello Rita, ');
    await openNote(panel);
    await panel.button('Insert as internal note').click();
    await panel.says(/^The open editor would reply to the requester, so nothing was inserted\./);
    expect(await visit.draft.inputValue()).toBe('Hello Rita, ');
    expect(visit.writes).toEqual([]);

    await visit.draft.fill('');
    await panel.button('Insert as internal note').click();
    await panel.says('Note inserted: submit it in the helpdesk.');
    expect(await panel.region.getByText(/^The open editor would reply/).count()).toBe(0);
  });

  it('writes nothing when the composer cannot be made internal, and leaves the copy', async () => {
    const panel = await visit.open(vpn);
    const tab = visit.composer.getByRole('tab', { name: 'Internal note' });
    await tab.evaluate((element) => element.remove());
    await openNote(panel);
    await panel.button('Insert as internal note').click();
    await panel.says(/^The open editor would reply to the requester, so nothing was inserted\./);
    expect(await visit.draft.inputValue()).toBe('');
    await panel.button('Copy').click();
    await panel.button('Plain text').click();
    await panel.says('Note copied: paste it as an internal note and submit it.');
  });

  it.each([
    ['Markdown', /^#+ Handoff: Service Desk → Infrastructure$/m],
    ['Plain text', /^Handoff: Service Desk → Infrastructure$/m],
  ])('copies the note as %s', async (format, title) => {
    const panel = await visit.open(vpn);
    await openNote(panel);
    await panel.button('Copy').click();
    await panel.button(format).click();
    await panel.says('Note copied: paste it as an internal note and submit it.');
    const text = await visit.page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(title);
    expect(text).toContain('VPN drops every few minutes, error 809');
  });

  it('copies the note as HTML, with its plain text beside it', async () => {
    const panel = await visit.open(vpn);
    await openNote(panel);
    await panel.button('Copy').click();
    await panel.button('HTML').click();
    await panel.says('Note copied: paste it as an internal note and submit it.');
    const [html, plain] = await visit.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string): Promise<string> =>
        (await (await item?.getType(type))?.text()) ?? '';
      return Promise.all([read('text/html'), read('text/plain')]);
    });
    expect(html).toMatch(/<h\d[^>]*>.*Handoff: Service Desk → Infrastructure/);
    expect(plain).toMatch(/^Handoff: Service Desk → Infrastructure$/m);
  });

  it('is believed when the agent says that the note is there', async () => {
    const panel = await visit.open(printer);
    await openNote(panel);
    await panel.button('Copy').click();
    await panel.button('Plain text').click();
    await panel.button('It is in the helpdesk').click();
    await panel.says('Handed over to Infrastructure.');
    expect(visit.writes).toEqual([]);
  });

  it('waits for what the receiver needs, where the policy says so', async () => {
    const policy = await readFile(policyFile, 'utf8');
    onTestFinished(() => usePolicy(policy));
    await usePolicy(policy.replace('"gate": "warn"', '"gate": "block"'));
    const panel = await visit.open(printer);
    await openNote(panel);
    await panel.says('They need the rest before it leaves.');
    await panel.button('Insert as internal note').press('Enter');
    await panel.says('Answer what is missing first, or say why it is unknown.');
    expect(await visit.draft.inputValue()).toBe('');

    const tried = sectionOf(panel, 'Tried so far, with results');
    await eventually(() => tried.getByRole('textbox').evaluate(hasFocus)).toBe(true);
    await tried.getByRole('checkbox', { name: 'Unknown, because…' }).check();
    await tried.getByRole('textbox', { name: 'Why is it unknown?' }).fill('The floor is closed.');
    await answerIn(panel, 'What we need from you', ask);
    await panel.says('4 of 4 required answered.');
    await panel.button('Insert as internal note').click();
    await panel.says('Note inserted: submit it in the helpdesk.');
    expect(await visit.draft.inputValue()).toContain('The floor is closed.');
  });
});
