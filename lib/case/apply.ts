import { span } from '../clock/interval.ts';
import type { CaseDraft } from './draft.ts';
import type { CountedEvent } from './counted-event.ts';
import { applyArrival, applyDelivery } from './handover.ts';
import { applyLook } from './look.ts';
import { applyTried } from './tried.ts';
import { measured } from './work.ts';

/** What one event adds to a case. Of `work` the draft holds what was measured; corrections lie beside it. */
export function apply(draft: CaseDraft, event: CountedEvent): void {
  const { at, seq, body } = event;
  switch (body.type) {
    case 'observed':
      return applyLook(draft, body.record, at);
    case 'worked':
      draft.work = measured(draft.work, span(body.startedAt, body.endedAt));
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
