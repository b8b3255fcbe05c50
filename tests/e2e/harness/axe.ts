import { AxeBuilder } from '@axe-core/playwright';
import type { Frame, Page } from 'playwright-core';

/** As functions that are evaluated in a frame know it, once it was put there. */
declare const axe: { run(): Promise<{ readonly violations: readonly Violation[] }> };

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const inWords = (violations: readonly Violation[]): readonly string[] =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);

/** Waits until a change of colours or size has come through. */
export const restyled = (surface: Page | Frame): Promise<void> =>
  surface.evaluate(async () => {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });

/**
 * What axe finds on a page and in the panel over it. The panel's frame is in a
 * closed shadow root, where axe doesn't look by itself.
 */
export const axeFindings = async (page: Page, panel?: Frame): Promise<readonly string[]> => {
  // This mode leaves axe behind in every frame.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const inPanel = await panel?.evaluate(async () => (await axe.run()).violations);
  return [...inWords(violations), ...inWords(inPanel ?? [])];
};

/** Texts of which a part can't be seen, and whether one must scroll sideways to read. */
export const cutTexts = (surface: Page | Frame): Promise<readonly string[]> =>
  surface.evaluate(() => {
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, clipPath, position } = getComputedStyle(element);
      const forScreenReaders = position === 'absolute' && clipPath !== 'none';
      const hides = overflowX === 'hidden' || overflowX === 'clip';
      return (
        hides &&
        !forScreenReaders &&
        element.checkVisibility() &&
        element.scrollWidth > element.clientWidth + 1
      );
    });
    const texts = cut.map(({ textContent }) => `cut: ${textContent.trim()}`);
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [...texts, 'scrolls sideways'] : texts;
  });
