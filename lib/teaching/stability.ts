import type { Locator, Way } from '../policy/schema/taught.ts';

/** How likely a place is to be found again after the desk's next release. */
export interface Stability {
  /** From 0 to 100. */
  readonly score: number;
  readonly word: 'strong' | 'fair' | 'weak';
  /** What it is found by: the reason for the score. */
  readonly reason: StabilityReason;
}

export const stabilityReasons = [
  'own_name',
  'label',
  'class',
  'own_text',
  'around',
  'position',
  'nothing',
] as const;
export type StabilityReason = (typeof stabilityReasons)[number];

/** What each step away from the anchor costs: every one may be gone with the next release. */
const perStep = 5;
/** A second way of another kind helps where the first fails. */
const forSecond = 5;

/** From 0 to 100, by what people change last. */
export function scoreOf(way: Way): number {
  const positions = (way.path ?? []).filter(({ nth }) => nth !== undefined).length;
  if (positions > 0) return Math.max(5, 30 - perStep * (positions - 1));
  return Math.max(35, ofAnchor(way) - perStep * (way.path?.length ?? 0));
}

function ofAnchor(way: Way): number {
  switch (way.by) {
    case 'attribute':
      return ofAttribute(way.attribute);
    case 'label':
      return 82;
    case 'classes':
      return way.classes.length === 1 ? 68 : 60;
    case 'text':
      return 72;
    case 'tag':
      return way.tag === 'h1' ? 62 : 56;
  }
}

function ofAttribute(name: string): number {
  if (name === 'id') return 95;
  if (name.startsWith('data-')) return 94;
  // Shown to people, so it changes with the language.
  return name === 'aria-label' ? 76 : 90;
}

export function stabilityOf(locator: Locator): Stability {
  const [best, ...others] = locator;
  if (!best) return { score: 0, word: 'weak', reason: 'nothing' };
  const hasSecond = others.some(({ by }) => by !== best.by);
  const score = Math.min(100, scoreOf(best) + (hasSecond ? forSecond : 0));
  return {
    score,
    word: score >= 75 ? 'strong' : score >= 50 ? 'fair' : 'weak',
    reason: reasonOf(best),
  };
}

function reasonOf({ by, path = [] }: Way): StabilityReason {
  if (path.some(({ nth }) => nth !== undefined)) return 'position';
  if (path.length > 0) return 'around';
  switch (by) {
    case 'attribute':
      return 'own_name';
    case 'label':
      return 'label';
    case 'classes':
      return 'class';
    case 'text':
      return 'own_text';
    case 'tag':
      return 'around';
  }
}
