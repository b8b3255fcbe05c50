import { useContext, useId, useState } from 'preact/hooks';
import { t } from '../../../lib/browser/i18n.ts';
import type { FormatId, NoteText } from '../../../lib/handoff/blocks.ts';
import { formats } from '../../../lib/handoff/formats/index.ts';
import type { Note } from '../../../lib/handoff/note.ts';
import type { TicketSnapshot } from '../../../lib/service/snapshot.ts';
import { Disclosure } from '../../shared/Disclosure.tsx';
import { useSession } from '../../shared/session.ts';
import { toClipboard } from './clipboard.ts';
import { DraftsContext } from './drafts.ts';

interface Props {
  readonly note: Note;
  readonly ticket: TicketSnapshot['ticket'];
  readonly onDone: () => void;
}

/** What people paste into; Textile is for editors that ask for it themselves. */
const offered = ['markdown', 'html', 'plain'] as const satisfies readonly FormatId[];

/**
 * The two ways for the note to leave Baton. Neither sends anything. Where there
 * is no internal note to fill in, copying is what remains, and why is said.
 */
export function NoteActions({ note, ticket, onDone }: Props) {
  const session = useSession();
  const drafts = useContext(DraftsContext);
  const hint = useId();
  const [status, setStatus] = useState<'inserting' | 'not_copied' | null>(null);

  /** False when the gate holds the note back: then the first open answer gets the focus. */
  const mayLeave = (): boolean => {
    if (note.mayLeave) return true;
    document.querySelector<HTMLElement>('.note-section[data-complete="false"] textarea')?.focus();
    return false;
  };

  const insert = async (): Promise<void> => {
    if (!mayLeave() || status === 'inserting') return;
    setStatus('inserting');
    await drafts.saveAll();
    const inserted = await session.act({ type: 'insertNote' });
    setStatus(null);
    if (inserted) onDone();
  };

  /** The note with the answers that were still being typed. */
  const latest = async (): Promise<NoteText> => {
    await drafts.saveAll();
    const shown = session.snapshot.value;
    return (shown?.state === 'ticket' ? shown.policy?.note?.text : undefined) ?? note.text;
  };

  const copy = async (format: (typeof offered)[number]): Promise<void> => {
    if (!mayLeave()) return;
    const text = latest();
    const copied = await toClipboard(
      format === 'html'
        ? {
            'text/html': text.then((content) => formats.html.render(content)),
            'text/plain': text.then((content) => formats.plain.render(content)),
          }
        : { 'text/plain': text.then((content) => formats[format].render(content)) },
    );
    setStatus(copied ? null : 'not_copied');
    if (copied && (await session.act({ type: 'noteCopied' }))) onDone();
  };

  const mayInsert = ticket.insertable === 'yes' && !ticket.degraded;
  const copyChoices = (
    <div class="field__row">
      {!mayInsert && <span>{t('copy')}</span>}
      {offered.map((format) => (
        <button
          key={format}
          type="button"
          class="chip"
          aria-disabled={!note.mayLeave}
          onClick={() => void copy(format)}
        >
          {t(`format_${format}`)}
        </button>
      ))}
    </div>
  );

  return (
    <>
      <p class="note-actions__status" role="status">
        {status && t(`note_status_${status}`)}
      </p>
      {!note.mayLeave && <p id={hint}>{t('gate_block_action')}</p>}
      {!mayInsert && (
        <p>
          {ticket.insertable === 'yes'
            ? t('degraded')
            : t(`insertable_${ticket.insertable}`, ticket.helpdeskName)}
        </p>
      )}
      <div class="note-actions">
        {mayInsert && (
          <button
            type="button"
            class="button button--primary"
            aria-disabled={!note.mayLeave || status === 'inserting'}
            aria-describedby={note.mayLeave ? undefined : hint}
            onClick={() => void insert()}
          >
            {t('insert_note')}
          </button>
        )}
        {mayInsert ? (
          <Disclosure label={t('copy')}>{() => copyChoices}</Disclosure>
        ) : (
          <div role="group" aria-label={t('copy')}>
            {copyChoices}
          </div>
        )}
      </div>
    </>
  );
}
