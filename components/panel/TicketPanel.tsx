import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TicketSnapshot } from '../../lib/service/snapshot.ts';
import { AlsoTriedForm } from './AlsoTriedForm.tsx';
import { Checklist } from './Checklist.tsx';
import { Clocks } from './Clocks.tsx';
import { Dock } from './Dock.tsx';
import { DoubtForm } from './DoubtForm.tsx';
import { NoPolicy } from './NoPolicy.tsx';
import { NoteView } from './note/NoteView.tsx';
import { ReadingView } from './reading/ReadingView.tsx';
import { RulesView } from './rules/RulesView.tsx';
import { Situation } from './Situation.tsx';
import { TicketHead } from './TicketHead.tsx';
import { TriedList } from './TriedList.tsx';

interface Props {
  readonly ticket: TicketSnapshot;
  /** The rules are looked at instead of the ticket or its note. */
  readonly rulesOpen: boolean;
  /** The button that is always there to look at them. */
  readonly rulesButton: RefObject<HTMLButtonElement | null>;
  readonly onRules: (open: boolean) => void;
}

/** One ticket, open: what is known, what to answer, what to do next. */
export function TicketPanel({ ticket, rulesOpen, rulesButton, onRules }: Props) {
  const [noteOpen, setNoteOpen] = useState(false);
  const [readingOpen, setReadingOpen] = useState(false);
  const readingOpener = useRef<HTMLElement>(null);
  const handOver = useRef<HTMLButtonElement>(null);
  const why = useRef<HTMLButtonElement>(null);
  const { policy } = ticket;
  const view = viewOf();
  const askedWhy = useRef(false);
  useFocusOnReturn(view, (left) => {
    if (left === 'note') return handOver.current;
    if (left === 'reading') return readingOpener.current;
    const opener = askedWhy.current ? why.current : rulesButton.current;
    askedWhy.current = false;
    return opener ?? handOver.current;
  });

  if (view === 'rules') return <RulesView asOf={ticket.asOf} onBack={() => onRules(false)} />;
  if (view === 'reading') {
    return <ReadingView ticket={ticket} onBack={() => setReadingOpen(false)} />;
  }
  if (view === 'note' && policy?.note) {
    return (
      <NoteView
        ticket={ticket}
        policy={policy}
        note={policy.note}
        onBack={() => setNoteOpen(false)}
      />
    );
  }
  return (
    <>
      <div class="panel__scroll">
        <TicketHead
          ticket={ticket}
          readingOpener={readingOpener}
          onReading={() => setReadingOpen(true)}
        />
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
      <Dock
        ticket={ticket}
        handOver={handOver}
        why={why}
        onHandOver={() => setNoteOpen(true)}
        onWhy={() => {
          askedWhy.current = true;
          onRules(true);
        }}
      />
    </>
  );

  function viewOf(): View {
    if (policy && rulesOpen) return 'rules';
    if (policy?.note && noteOpen) return 'note';
    return readingOpen ? 'reading' : 'ticket';
  }
}

type View = 'ticket' | 'note' | 'rules' | 'reading';

/** Back at the ticket, the focus goes to the button that led away, if nothing else has it. */
function useFocusOnReturn(
  view: View,
  openerOf: (left: Exclude<View, 'ticket'>) => HTMLElement | null,
): void {
  const before = useRef<View>(view);
  const opener = useRef(openerOf);
  opener.current = openerOf;
  useEffect(() => {
    const left = before.current;
    before.current = view;
    if (view !== 'ticket' || left === 'ticket') return;
    if (document.activeElement === document.body) opener.current(left)?.focus();
  }, [view]);
}
