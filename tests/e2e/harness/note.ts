import type { Panel } from './panel.ts';

/** A section of the open note, by its heading. */
export const sectionOf = (panel: Panel, heading: string) =>
  panel.region.getByRole('region', { name: heading, exact: true });

/** Opens the handoff note. */
export const openNote = async (panel: Panel): Promise<void> => {
  await panel.button('Hand over').click();
  await panel.region.getByRole('heading', { name: 'Handoff note' }).waitFor();
};

/** Answers a required section in place; it is saved when the typing rests. */
export const answerIn = async (panel: Panel, heading: string, text: string): Promise<void> => {
  const section = sectionOf(panel, heading);
  await section.getByRole('textbox').fill(text);
  await section.getByText('Answered', { exact: true }).waitFor();
};

/** The name by which the note is found again in the helpdesk. */
export const referenceIn = (text: string): string => {
  const reference = /Baton ref (BT-\w+)/.exec(text)?.[1];
  if (reference === undefined) throw new Error(`No reference in: ${text}`);
  return reference;
};
