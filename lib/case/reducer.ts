import { span } from '../clock/interval.ts';
import { apply } from './apply.ts';
import type { Case, RunningInterval } from './case.ts';
import { corrected } from './corrections.ts';
import type { CountedEvent } from './counted-event.ts';
import { draftOf, type CaseDraft } from './draft.ts';
import { measured } from './work.ts';

/**
 * Reads one ticket's events one after another, in the order of their sequence
 * numbers and without those that were taken back.
 */
export class CaseReducer {
  #draft: CaseDraft | undefined;
  /** What happened before the first look. */
  #early: CountedEvent[] = [];

  apply(event: CountedEvent): void {
    if (this.#draft) return apply(this.#draft, event);
    this.#early.push(event);
    if (event.body.type !== 'observed') return;
    this.#draft = draftOf(event.body.record, event.at);
    for (const early of this.#early) apply(this.#draft, early);
    this.#early = [];
  }

  /**
   * The case so far, good to read until the next event is applied. The open
   * stretch of work counts up to its last sign of presence; `ended` counts it
   * without letting it run. Absent before the first look.
   */
  case(running?: RunningInterval, ended = false): Case | undefined {
    const draft = this.#draft;
    if (!draft) return undefined;
    const own = running && running.case === draft.key ? running : undefined;
    const open = own ? span(own.startedAt, own.seenAt) : [];
    const { corrections } = draft;
    if (open.length === 0 && corrections.length === 0 && (!own || ended)) return draft;
    const counted = measured([...draft.work], open);
    const work = corrections.length === 0 ? counted : corrected(counted, corrections);
    return { ...draft, work, ...(own && !ended && { running: own }) };
  }
}
