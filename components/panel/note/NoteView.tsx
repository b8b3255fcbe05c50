import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import { t } from '../../../lib/browser/i18n.ts';
import type { Note, NoteSection } from '../../../lib/handoff/note.ts';
import type { PolicyView, TicketSnapshot } from '../../../lib/service/snapshot.ts';
import { NoticeList } from '../../shared/NoticeList.tsx';
import { useSession } from '../../shared/session.ts';
import { FailureLine } from '../FailureLine.tsx';
import { ViewHead } from '../ViewHead.tsx';
import { Completeness } from './Completeness.tsx';
import { DraftsContext, openDrafts } from './drafts.ts';
import { NoteActions } from './NoteActions.tsx';
import { Receiver } from './Receiver.tsx';
import { SectionView } from './SectionView.tsx';
import { WhyLine } from './WhyLine.tsx';

interface Props {
  readonly ticket: TicketSnapshot;
  readonly policy: PolicyView;
  readonly note: Note;
  readonly onBack: () => void;
}

/** The note as it would leave now; what the receiver needs and doesn't have yet comes first. */
export function NoteView({ ticket, policy, note, onBack }: Props) {
  const session = useSession();
  const drafts = useMemo(openDrafts, []);
  const headingId = useId();
  const sections = useSteadyOrder(note);

  return (
    <DraftsContext.Provider value={drafts}>
      <ViewHead id={headingId} title={t('handoff_note')} onBack={onBack} />
      <div class="panel__scroll" role="group" aria-labelledby={headingId}>
        <Receiver policy={policy} toTier={note.toTier} />
        <WhyLine policy={policy} />
        <Completeness note={note} />
        {sections.map((section) => (
          <SectionView key={section.id} section={section} />
        ))}
        <p class="note-reference muted">{note.text.reference}</p>
      </div>
      <div class="dock">
        <FailureLine />
        <NoticeList
          notices={ticket.notices}
          onDismiss={(notice) => void session.act({ type: 'dismiss', notice })}
        />
        <NoteActions note={note} ticket={ticket.ticket} onDone={onBack} />
      </div>
    </DraftsContext.Provider>
  );
}

/** Missing sections first, as of when the receiver was chosen: nothing jumps while one types. */
function useSteadyOrder(note: Note): readonly NoteSection[] {
  const [order, setOrder] = useState({ receiver: note.toTier, missing: note.missing });
  useEffect(() => {
    if (order.receiver !== note.toTier) setOrder({ receiver: note.toTier, missing: note.missing });
  }, [order, note]);
  const isFirst = (section: NoteSection): boolean => order.missing.includes(section.id);
  return [
    ...note.sections.filter(isFirst),
    ...note.sections.filter((section) => !isFirst(section)),
  ];
}
