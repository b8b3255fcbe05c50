import type { Case } from '../case/case.ts';
import type { Anchor } from './clock.ts';
import type { EpochMs } from './units.ts';

/**
 * Where a clock starts to count in a case. `known`: the instant. `not_yet`: the
 * thing hasn't happened. `unknown`: it has, but nobody knows when; `atLatest`
 * then still gives a lower bound. `not_measured`: this version can't tell.
 */
export type AnchorPoint =
  | { readonly state: 'known'; readonly at: EpochMs }
  | { readonly state: 'not_yet' }
  | { readonly state: 'unknown'; readonly atLatest: EpochMs }
  | { readonly state: 'not_measured' };

/** Anchors that no adapter of this version can see; rules that use them are taken out. */
export const unmeasuredAnchors: ReadonlySet<Anchor> = new Set([
  'lastPublicUpdate',
  'lastCustomerUpdate',
]);

export function anchorPoint(anchor: Anchor, theCase: Case): AnchorPoint {
  switch (anchor) {
    case 'opened': {
      const opened = theCase.facts.openedAt?.value;
      return opened === undefined
        ? { state: 'unknown', atLatest: theCase.firstSeenAt }
        : { state: 'known', at: opened };
    }
    case 'firstTouch':
      return whenKnown(firstTouch(theCase));
    case 'tierEntered':
      return { state: 'known', at: theCase.tier?.at ?? theCase.firstSeenAt };
    case 'lastProgress':
      return whenKnown(theCase.progress.at(-1) ?? firstTouch(theCase));
    case 'handoffSent':
      return whenKnown(
        theCase.handoffs.findLast((handoff) => handoff.state === 'handedOver')?.handedOverAt,
      );
    case 'lastPublicUpdate':
    case 'lastCustomerUpdate':
      return { state: 'not_measured' };
  }
}

const firstTouch = (theCase: Case): EpochMs | undefined =>
  theCase.work[0]?.from ?? theCase.running?.startedAt;

const whenKnown = (at: EpochMs | undefined): AnchorPoint =>
  at === undefined ? { state: 'not_yet' } : { state: 'known', at };
