import { ask } from './journal.ts';
import type { Panel } from './panel.ts';

/** What the panel knows of its ticket from the helpdesk, without when it was seen. */
export const seenFacts = async (panel: Panel): Promise<Readonly<Record<string, unknown>>> => {
  const reply = await ask(panel.frame, 'snapshot', {});
  if (!reply.ok || reply.value.state !== 'ticket') throw new Error('The panel shows no ticket.');
  const { facts } = reply.value.ticket;
  return Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]));
};
