import type { InsertOutcome, Reply } from './messages.ts';
import type { CaseKey } from '../case/ticket.ts';
import { after, minutes } from '../clock/units.ts';
import { accepted, refused } from './border.ts';
import { awaitedHandoff, editorNote, noteOf, receiverOf, referenceOf } from './editor-note.ts';
import type { Loop } from './loop.ts';
import type { Ports } from './ports.ts';
import type { View } from './view.ts';

/** How long a note may wait for its composer's page to load. */
const pendingFor = minutes(2);

/**
 * Puts the note into the helpdesk's internal-note editor, on the agent's click.
 * Where the composer is a page of its own, the note waits for that page.
 */
export async function insertNote(
  ports: Ports,
  loop: Loop,
  key: CaseKey,
  tab: number,
  command: string,
): Promise<Reply<null>> {
  const shown = await ports.tabs.shown(tab);
  if (shown?.key !== key) return refused('no_ticket');
  const view = await loop.view(key);
  const note = await noteOf(ports, view);
  const forEditor = await editorNote(ports, view, shown.format);
  if (!note || !forEditor) return refused('no_ticket');
  if (!note.mayLeave) return refused('note_incomplete');

  const { reference } = forEditor;
  // Before the page is asked: it may leave for the composer before it answers.
  await ports.tabs.setPendingNote(tab, { key, reference, until: after(view.now, pendingFor) });
  const reply = await ports.page.insert(tab, forEditor);
  if (!reply.ok) {
    await ports.tabs.setPendingNote(tab, null);
    return reply;
  }
  if (reply.value === 'going_there') return accepted(null);
  if (reply.value === 'inserted') {
    return noteInserted(ports, loop, { key, tab, reference }, reply.value, command);
  }
  // The panel that asked is still there to say why: a notice would say it twice.
  await ports.tabs.setPendingNote(tab, null);
  return refused(reply.value);
}

/** The composer's page tells what became of the note that it was loaded for. */
export async function noteInserted(
  ports: Ports,
  loop: Loop,
  { key, tab, reference }: { key: CaseKey; tab: number; reference: string },
  outcome: InsertOutcome,
  command: string | undefined,
): Promise<Reply<null>> {
  await ports.tabs.setPendingNote(tab, null);
  const dismiss = `note ${reference}`;
  await ports.notices.dismiss(dismiss);
  if (outcome !== 'inserted') {
    await ports.notices.add(key, { code: noticeOf(outcome), dismiss });
    await loop.act(key, undefined, () => ({}));
    return refused(outcome);
  }
  await deliver(ports, loop, key, 'inserted', command);
  return accepted(null);
}

/** The note left Baton: from now on its reference is looked for in the ticket. */
export async function deliver(
  ports: Ports,
  loop: Loop,
  key: CaseKey,
  delivery: 'inserted' | 'copied',
  command: string | undefined,
): Promise<View> {
  const reference = await referenceOf(ports, await loop.view(key));
  const view = await loop.act(key, command, (before) => {
    const to = receiverOf(before);
    if (!before.verdict || !to) return {};
    const awaited = awaitedHandoff(before);
    if (awaited && awaited.toTier === to.id && awaited.delivery === delivery) return {};
    return {
      events: [
        {
          type: 'noteDelivered',
          reference,
          fromTier: before.verdict.tier.id,
          toTier: to.id,
          rules: before.verdict.fired.map((outcome) => outcome.rule.id),
          delivery,
          ...(isSwarm(before, to.id) && { swarm: true }),
        },
      ],
    };
  });
  const tabs = await ports.tabs.showing(key);
  await Promise.all(tabs.map((tab) => ports.page.await(tab, [reference])));
  return view;
}

/** Whether the note asks others to join in, and isn't on its way to somebody else by choice. */
const isSwarm = ({ verdict }: View, to: string): boolean =>
  verdict?.prompt?.rule.effect.kind === 'swarm' && verdict.prompt.destination?.tier.id === to;

/** The awaited note was found in the conversation, or the agent says that it is there. */
export async function arrived(
  ports: Ports,
  loop: Loop,
  key: CaseKey,
  found: { reference: string; as: 'internal' | 'public'; confirmedBy: 'page' | 'agent' },
  command?: string,
): Promise<View> {
  if (found.as === 'public') {
    await ports.notices.add(key, {
      code: 'note_went_public',
      dismiss: `public ${found.reference}`,
    });
  }
  return loop.act(key, command, (view) =>
    view.case?.handoffs.some(
      (handoff) => handoff.reference === found.reference && handoff.state === 'delivered',
    )
      ? {
          events: [
            { type: 'handedOver', reference: found.reference, confirmedBy: found.confirmedBy },
          ],
        }
      : {},
  );
}

function noticeOf(outcome: Exclude<InsertOutcome, 'inserted'>) {
  switch (outcome) {
    case 'composer_missing':
    case 'composer_not_ready':
    case 'composer_none':
      return 'composer_missing' as const;
    case 'composer_public':
      return 'composer_public' as const;
    case 'note_not_kept':
      return 'note_not_kept' as const;
  }
}
