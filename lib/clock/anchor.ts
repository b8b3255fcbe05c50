import type { Case } from '../case/case.ts';
import type { Anchor } from './clock.ts';
import type { EpochMs } from './units.ts';

/**
 * Where a clock starts to count in a case. `known`: the instant. `not_yet`: the
 * thing hasn't happened. `unknown`: nobody knows when, or whether; `atLatest`
 * then gives a lower bound, and without it there is none: it may have been just
 * now.
 */
export type AnchorPoint =
  | { readonly state: 'known'; readonly at: EpochMs }
  | { readonly state: 'not_yet'; readonly at?: undefined }
  | { readonly state: 'unknown'; readonly at?: undefined; readonly atLatest?: EpochMs };

export function anchorPoint(anchor: Anchor, theCase: Case): AnchorPoint {
  switch (anchor) {
    case 'opened':
      return whenSeen(theCase.facts.openedAt?.value, theCase.firstSeenAt);
    case 'firstTouch':
      return whenHappened(firstTouch(theCase));
    case 'tierEntered':
      return { state: 'known', at: theCase.tier?.at ?? theCase.firstSeenAt };
    case 'lastProgress':
      return whenHappened(theCase.progress.at(-1) ?? firstTouch(theCase));
    case 'handoffSent':
      return whenHappened(
        theCase.handoffs.findLast((handoff) => handoff.state === 'handedOver')?.handedOverAt,
      );
    // A page that shows none may have none, or may not tell: no bound then.
    case 'lastPublicUpdate':
      return whenSeen(theCase.facts.lastPublicUpdateAt?.value);
    case 'lastCustomerUpdate':
      return whenSeen(theCase.facts.lastCustomerUpdateAt?.value);
  }
}

const firstTouch = (theCase: Case): EpochMs | undefined =>
  theCase.work[0]?.from ?? theCase.running?.startedAt;

const whenHappened = (at: EpochMs | undefined): AnchorPoint =>
  at === undefined ? { state: 'not_yet' } : { state: 'known', at };

const whenSeen = (at: EpochMs | undefined, atLatest?: EpochMs): AnchorPoint =>
  at === undefined
    ? { state: 'unknown', ...(atLatest !== undefined && { atLatest }) }
    : { state: 'known', at };
