import type { Frame, Locator, Page } from 'playwright-core';

/** What came of a step, in the panel's words. */
export type ResultWord = 'Fixed' | 'No change' | 'Failed' | 'Not applicable' | 'Blocked';

/**
 * The panel as its user meets it: by role and name. It sits in a frame inside
 * a closed shadow root, so no selector of the page reaches it. A frame belongs
 * to one document: after a load, ask `panelOn` again.
 */
export interface Panel {
  readonly frame: Frame;
  /** The region "Baton". */
  readonly region: Locator;
  button(name: string): Locator;
  /** Waits until this stands there; text alone must be a part of it, in any case of letters. */
  says(text: string | RegExp): Promise<void>;
  /** Opens the panel up if it is collapsed to its pill. */
  expand(): Promise<void>;
  /** Picks an answer in a group of choices, such as Severity. */
  choose(group: string | RegExp, option: string): Promise<void>;
  setAffectedUsers(count: number): Promise<void>;
  /** By keyboard: the panel takes no input that a script made, and Playwright's `selectOption` is such. */
  setCategory(label: string): Promise<void>;
  /** The steps of the checklist, in order. */
  readonly steps: Locator;
  /** Records a step by its number, from 0, with a line of evidence if given. */
  recordStep(index: number, result: ResultWord, evidence?: string): Promise<void>;
  /** Fields for what the receiver needs and the note doesn't have yet, while the note is open. */
  readonly missingAnswers: Locator;
}

const isPanel = (frame: Frame): boolean => {
  try {
    return new URL(frame.url()).pathname === '/panel.html';
  } catch {
    return false;
  }
};

/** The page's panel frame; waits until it is there. Null when it isn't within the time. */
export const findPanelFrame = async (page: Page, timeoutMs = 15_000): Promise<Frame | null> => {
  const present = page.frames().find(isPanel);
  if (present) return present;
  try {
    return await page.waitForEvent('framenavigated', { predicate: isPanel, timeout: timeoutMs });
  } catch {
    return page.frames().find(isPanel) ?? null;
  }
};

const regionIn = (frame: Frame): Locator => frame.getByRole('region', { name: 'Baton' });

/** The panel over this page. Throws when none appears. */
export const panelOn = async (page: Page): Promise<Panel> => {
  const frame = await findPanelFrame(page);
  if (!frame) throw new Error(`No panel appeared on ${page.url()}.`);
  try {
    await regionIn(frame).waitFor();
  } catch (error) {
    // It was the panel of the ticket before.
    if (frame.isDetached()) return panelOn(page);
    throw error;
  }
  return panelIn(page, frame);
};

const panelIn = (page: Page, frame: Frame): Panel => {
  const region = regionIn(frame);
  const steps = region.locator('ol.steps > li');

  const choose = async (scope: Locator, group: string | RegExp, option: string): Promise<void> => {
    const choices = scope.getByRole('group', { name: group });
    await choices.getByRole('radio', { name: option, exact: true }).check();
  };

  return {
    frame,
    region,
    steps,
    missingAnswers: region.locator(
      '.note-section[data-complete="false"] textarea[aria-required="true"]',
    ),
    says: (text) => region.getByText(text).first().waitFor(),
    button: (name) => region.getByRole('button', { name, exact: true }),
    expand: async () => {
      const pill = region.getByRole('button', { name: /^Open/, expanded: false });
      if (await pill.isVisible()) await pill.click();
    },
    choose: (group, option) => choose(region, group, option),
    setAffectedUsers: async (count) => {
      const field = region.getByRole('spinbutton', { name: 'Affected users' });
      await field.fill(String(count));
      await field.press('Enter');
    },
    setCategory: async (label) => {
      const field = region.getByRole('combobox', { name: 'Category' });
      await field.focus();
      await page.keyboard.type(label);
      await field.blur();
    },
    recordStep: async (index, result, evidence) => {
      const step = steps.nth(index);
      if (evidence !== undefined) await step.getByRole('textbox').fill(evidence);
      await step.getByRole('radio', { name: result, exact: true }).check();
    },
  };
};
