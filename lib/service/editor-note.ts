import type { Handoff } from '../case/case.ts';
import type { EditorNote } from '../editors/editor.ts';
import type { FormatId } from '../handoff/blocks.ts';
import { compose } from '../handoff/compose.ts';
import { formats } from '../handoff/formats/index.ts';
import type { Note } from '../handoff/note.ts';
import { makeReference } from '../handoff/reference.ts';
import type { Tier } from '../policy/schema/tier.ts';
import type { Ports } from './ports.ts';
import type { View } from './view.ts';

/** Who the note is for: the agent's choice, else the prompt's, else the policy's next. */
export function receiverOf(view: View): Tier | undefined {
  const { verdict, policy } = view;
  const chosen = policy?.tiers.find((tier) => tier.id === view.case?.receiver);
  return chosen ?? verdict?.prompt?.destination?.tier ?? verdict?.next?.tier;
}

/** The note as it would leave now, or undefined while there is nobody to hand over to. */
export async function noteOf(ports: Ports, view: View): Promise<Note | undefined> {
  const to = receiverOf(view);
  if (!view.case || !view.policy || !view.verdict || !to) return undefined;
  return compose(
    {
      case: view.case,
      policy: view.policy,
      verdict: view.verdict,
      to,
      now: view.now,
      locale: ports.locale,
      timeZone: ports.timeZone,
    },
    { reference: await referenceOf(ports, view) },
  );
}

/** The same note in the shapes an editor may want. */
export async function editorNote(
  ports: Ports,
  view: View,
  format: FormatId,
): Promise<EditorNote | null> {
  const note = await noteOf(ports, view);
  return note
    ? {
        text: formats[format].render(note.text),
        html: formats.html.render(note.text),
        reference: await referenceOf(ports, view),
      }
    : null;
}

/** A note that left Baton but isn't known to have arrived. */
export const awaitedHandoff = (view: View): Handoff | undefined =>
  view.case?.handoffs.find((handoff) => handoff.state === 'delivered');

/**
 * Stays the same from the preview to the finished handoff, and differs between
 * colleagues and between handoffs of one ticket. Nothing can be read from it.
 */
export async function referenceOf(ports: Ports, view: View): Promise<string> {
  const awaited = awaitedHandoff(view);
  if (awaited) return awaited.reference;
  const seed = `${await ports.salt()} ${view.key} ${view.case?.handoffs.length ?? 0}`;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(seed));
  return makeReference(new Uint8Array(digest));
}
