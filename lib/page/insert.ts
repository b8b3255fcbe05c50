import type { InsertOutcome } from '../service/messages.ts';
import type { TicketRef } from '../case/ticket.ts';
import { editorFor } from '../editors/index.ts';
import type { EditorNote, PageWorld } from '../editors/editor.ts';
import { composerOf, type Helpdesk } from '../helpdesks/adapter.ts';
import { contains } from './text-of.ts';
import { until, wait } from './until.ts';

/** How long a composer may take to come up, and to settle after it got its text. */
const opensWithinMs = 8_000;
const settlesMs = 300;
/** Attempts, a tenth of a second apart, in which a composer may turn internal after it was told to. */
const turnsWithin = 10;
/** An editor that is just starting may put its own beginning over the note. */
const rounds = 3;

/**
 * Puts a note into the helpdesk's internal-note composer, on the agent's click
 * alone: opens it, makes sure that it is the internal one, adds the note below
 * what stands there and reads it back. It is never sent. Where the composer is
 * on another page, the answer is that page's address.
 */
export async function insertNote(
  document: Document,
  helpdesk: Helpdesk,
  ticket: TicketRef,
  { note, pageWorld }: { readonly note: EditorNote; readonly pageWorld: PageWorld },
  signal: AbortSignal,
): Promise<InsertOutcome | { readonly goTo: string }> {
  const composer = composerOf(helpdesk);
  if (!composer) return 'composer_none';
  const openedOrNot = () => {
    const step = composer.open(document, ticket);
    return step === 'opening' ? null : step;
  };
  const opened = await until(openedOrNot, opensWithinMs, signal);
  if (opened === null) return 'composer_not_ready';
  if (opened === 'missing') return 'composer_missing';
  if (opened !== 'here') return opened;

  let last: InsertOutcome = 'composer_not_ready';
  let patience = turnsWithin;
  const attempt = async (): Promise<InsertOutcome | null> => {
    const field = composer.field(document, ticket);
    if (typeof field === 'string') {
      last = `composer_${field}`;
      return field === 'public' && --patience < 0 ? last : null;
    }
    const outcome = await editorFor(field, composer.editors)?.insert(field, note, pageWorld);
    if (outcome?.ok) return 'inserted';
    last = outcome?.why === 'not_kept' ? 'note_not_kept' : 'composer_not_ready';
    return outcome && !outcome.retryable ? last : null;
  };
  for (let round = 0; round < rounds; round += 1) {
    const outcome = await until(attempt, opensWithinMs, signal);
    if (outcome !== 'inserted') return outcome ?? last;
    await wait(settlesMs);
    // Some editors put back what they had; some pages change the kind of answer.
    const field = composer.field(document, ticket);
    if (field === 'public') return 'composer_public';
    if (typeof field === 'string') continue;
    const text = editorFor(field, composer.editors)?.read(field);
    if (contains(text, note.reference)) return 'inserted';
  }
  return 'note_not_kept';
}
