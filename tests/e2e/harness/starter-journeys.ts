import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { answerIn, openNote } from './note.ts';
import type { OnSite } from './on-site.ts';
import type { Panel } from './panel.ts';

const starter = new URL('../../../lib/policy/starters/small-msp.json', import.meta.url);
const calendarsSchema = z.looseObject({ calendars: z.array(z.looseObject({ id: z.string() })) });

/**
 * Puts the small provider's starter in force, as its user does: on the options
 * page. With an office that never closes, since tests run at any hour.
 */
export const useSmallProvider = async (site: OnSite): Promise<void> => {
  const { page } = site;
  const policy = calendarsSchema.parse(JSON.parse(await readFile(starter, 'utf8')));
  const calendars = policy.calendars.map(({ id }) => ({ id, always: true }));
  const text = JSON.stringify({ ...policy, calendars });
  await page.goto(site.address('options.html'));
  await page.getByLabel('Import policy').setInputFiles({
    name: 'small-msp.baton.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await page.getByText('This policy is in force now.').waitFor();
};

/** The card "Time to get help", once it is there, as text. */
export const promptIn = async (panel: Panel): Promise<string> => {
  const card = panel.region.getByRole('region', { name: 'Time to get help' });
  await card.waitFor();
  return card.innerText();
};

/** What the policy says of three tickets of `tests/helpdesks/tickets.json`, in whatever helpdesk. */
export const prompts = {
  vpn: /You said that you can't or shouldn't go on\.[^]*Senior technicians/,
  printer: /The standard steps are done[^]*Senior technicians/,
  mail: /Critical tickets go to the engineer on call at once\.[^]*Engineer on call/,
};

/** Ticket 1: an ordinary VPN ticket whose next step is risky. Gives the prompt. */
export const doubtedVpn = async (panel: Panel): Promise<string> => {
  await panel.choose('Severity', 'Normal');
  await panel.button('Is it “VPN and network”?').click();
  await panel.region.getByRole('heading', { name: 'VPN and network' }).waitFor();
  await panel.recordStep(1, 'No change', 'Same by cable instead of Wi-Fi');
  await panel.button("I'm not sure").click();
  await panel.button('The next step could break something').click();
  return promptIn(panel);
};

/** Ticket 2: nothing on the list for printers helps. Gives the prompt. */
export const triedPrinter = async (panel: Panel): Promise<string> => {
  await panel.choose('Severity', 'Request');
  await panel.button('Is it “Printer”?').click();
  await panel.region.getByRole('heading', { name: 'Printer', exact: true }).waitFor();
  for (let step = 0; step < 4; step += 1) await panel.recordStep(step, 'No change', 'As before');
  return promptIn(panel);
};

/** Ticket 3: the client can't trade, and the owner hears of it. Gives the prompt. */
export const criticalMail = async (panel: Panel): Promise<string> => {
  await panel.choose('Severity', 'Critical');
  await panel.says("A client can't trade, or data is exposed or lost.");
  await panel.says('The owner wants to know');
  return promptIn(panel);
};

/** Answers what the receiver needs and hands the note to the helpdesk's editor. */
export const insertNote = async (panel: Panel): Promise<void> => {
  await openNote(panel);
  await answerIn(panel, 'What we need from you', 'Please read the gateway log for error 809.');
  await panel.button('Insert as internal note').click();
};

/** What the note of the VPN ticket says, in whatever markup, in the order of its sections. */
export const vpnNote = [
  'Passing it on is the right thing to do.',
  'Same by cable instead of Wi-Fi',
  'Please read the gateway log for error 809.',
  'Technicians → Senior technicians',
];

/** Minutes from the opening of a ticket to when somebody wrote or changed its status; NaN where unknown. */
export const minutesAfterOpening = (facts: Readonly<Record<string, unknown>>) => {
  const minutes = (at: unknown) => Math.round((Number(at) - Number(facts['openedAt'])) / 60_000);
  const status = z.object({ since: z.number() }).safeParse(facts['status']);
  return {
    publicUpdate: minutes(facts['lastPublicUpdateAt']),
    customerUpdate: minutes(facts['lastCustomerUpdateAt']),
    statusSince: minutes(status.data?.since),
  };
};
