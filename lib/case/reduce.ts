import { span } from '../clock/interval.ts';
import type { Case, RunningInterval } from './case.ts';
import { corrected } from './corrections.ts';
import { draftOf, type CaseDraft } from './draft.ts';
import type { JournalEvent } from './events.ts';
import { applyArrival, applyDelivery } from './handover.ts';
import { applyLook } from './look.ts';
import { standing } from './retractions.ts';
import { applyTried } from './tried.ts';

/**
 * What the events of one ticket say, and its open stretch of work, which
 * counts up to its last sign of presence. Absent while the ticket was never
 * looked at. The order of the list doesn't matter, the sequence numbers do.
 */
export function reduce(
  events: readonly JournalEvent[],
  running?: RunningInterval,
): Case | undefined {
  const counted = standing(events);
  let draft: CaseDraft | undefined;
  for (const { at, body } of counted) {
    if (body.type !== 'observed') continue;
    draft = draftOf(body.record, at);
    break;
  }
  if (!draft) return undefined;

  for (const event of counted) apply(draft, event);
  if (running && running.case === draft.key) {
    draft.running = running;
    draft.work.push(...span(running.startedAt, running.seenAt));
  }
  draft.work = [...corrected(draft.work, draft.corrections)];
  draft.seq = events.reduce((newest, { seq }) => Math.max(newest, seq), 0);
  return draft;
}

function apply(draft: CaseDraft, event: JournalEvent): void {
  const { at, seq, body } = event;
  switch (body.type) {
    case 'observed':
      return applyLook(draft, body.record, at);
    case 'worked':
      draft.work.push(...span(body.startedAt, body.endedAt));
      draft.workEnded = body.ended;
      return;
    case 'timeAdded':
    case 'timeRemoved': {
      const counted = body.type === 'timeAdded';
      for (const piece of span(body.startedAt, body.endedAt)) {
        draft.corrections.push({ ...piece, counted });
      }
      return;
    }
    case 'progress':
      draft.progress.push(at);
      draft.progressMarks.push(at);
      return;
    case 'paused':
    case 'resumed':
      draft.paused = body.type === 'paused';
      return;
    case 'severity':
      draft.severity = { value: body.severity, seenAt: at };
      return;
    case 'affectedUsers':
      draft.affectedUsers = { value: body.count, seenAt: at };
      return;
    case 'category':
      draft.category = { value: body.category, seenAt: at };
      return;
    case 'flag':
      if (!body.on) draft.flags.delete(body.flag);
      else if (!draft.flags.has(body.flag)) draft.flags.set(body.flag, at);
      return;
    case 'step':
    case 'alsoTried':
      return applyTried(draft, event, body);
    case 'doubt': {
      const { reason, detail } = body;
      draft.doubts.push({ reason, at, seq, ...(detail !== undefined && { detail }) });
      return;
    }
    case 'prompted':
      draft.prompts.push({ rule: body.rule, at, notified: body.notified });
      return;
    case 'snoozed': {
      const { rule, minutes } = body;
      const severity = draft.severity?.value;
      draft.snoozes.push({ rule, minutes, at, seq, ...(severity !== undefined && { severity }) });
      return;
    }
    case 'overridden': {
      const { rule, reason, detail } = body;
      draft.overrides.push({ rule, reason, at, seq, ...(detail !== undefined && { detail }) });
      return;
    }
    case 'noteAnswer':
      draft.noteAnswers.set(body.section, { ...body.answer, at });
      return;
    case 'receiver':
      if (body.tier === null) delete draft.receiver;
      else draft.receiver = body.tier;
      return;
    case 'noteDelivered':
      return applyDelivery(draft, event, body);
    case 'handedOver':
      return applyArrival(draft, event, body);
    // Time that doesn't count, unless the agent adds it.
    case 'unconfirmed':
    // They say something of the journal, not of the ticket.
    case 'discontinuity':
    case 'repaired':
    // Already taken into account by `standing`.
    case 'retracted':
      return;
  }
}
