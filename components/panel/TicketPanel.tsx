import { useEffect, useRef, useState } from 'preact/hooks';
import type { TicketSnapshot } from '../../lib/service/snapshot.ts';
import { AlsoTriedForm } from './AlsoTriedForm.tsx';
import { Checklist } from './Checklist.tsx';
import { Clocks } from './Clocks.tsx';
import { Dock } from './Dock.tsx';
import { DoubtForm } from './DoubtForm.tsx';
import { NoPolicy } from './NoPolicy.tsx';
import { NoteView } from './note/NoteView.tsx';
import { Situation } from './Situation.tsx';
import { TicketHead } from './TicketHead.tsx';
import { TriedList } from './TriedList.tsx';

/** One ticket, open: what is known, what to answer, what to do next. */
export function TicketPanel({ ticket }: { readonly ticket: TicketSnapshot }) {
  const [view, setView] = useState<'ticket' | 'note'>('ticket');
  const handOver = useRef<HTMLButtonElement>(null);
  const returned = useRef(false);
  const { policy } = ticket;
  const shownView = policy?.note ? view : 'ticket';

  useEffect(() => {
    if (shownView === 'ticket' && returned.current) handOver.current?.focus();
    returned.current = shownView === 'note';
  }, [shownView]);

  if (shownView === 'note' && policy?.note) {
    return (
      <NoteView
        ticket={ticket}
        policy={policy}
        note={policy.note}
        onBack={() => setView('ticket')}
      />
    );
  }
  return (
    <>
      <div class="panel__scroll">
        <TicketHead ticket={ticket} />
        <Clocks ticket={ticket} />
        {policy ? (
          <>
            <Situation policy={policy} />
            {policy.checklist && <Checklist checklist={policy.checklist} />}
          </>
        ) : (
          <NoPolicy />
        )}
        <div class="tried">
          <AlsoTriedForm />
          {policy && <DoubtForm reasons={policy.doubtReasons} />}
          <TriedList tried={ticket.alsoTried} doubts={ticket.doubts} />
        </div>
      </div>
      <Dock ticket={ticket} handOver={handOver} onHandOver={() => setView('note')} />
    </>
  );
}
