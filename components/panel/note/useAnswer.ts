import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { NoteSection } from '../../../lib/handoff/note.ts';
import { useSession } from '../../shared/session.ts';
import { useKeptDraft } from './drafts.ts';

const saveAfterMs = 400;

export interface AnswerDraft {
  readonly text: string;
  /** The text says why nobody knows. */
  readonly unknown: boolean;
}

const draftOf = (answer: NoteSection['answer']): AnswerDraft =>
  answer === undefined
    ? { text: '', unknown: false }
    : 'text' in answer
      ? { text: answer.text, unknown: false }
      : { text: answer.unknownBecause, unknown: true };

const isSame = (one: AnswerDraft, other: AnswerDraft): boolean =>
  one.text === other.text && one.unknown === other.unknown;

/** One section's answer while it is typed: saved when the typing rests, never written over. */
export function useAnswer(section: NoteSection) {
  const session = useSession();
  const [draft, setDraft] = useState(() => draftOf(section.answer));
  const latest = useRef(draft);
  const saved = useRef(draft);
  const focused = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const now = latest.current;
    // Ticking "unknown" without a word why isn't an answer yet.
    if (isSame(now, saved.current) || (now.unknown && now.text.trim() === '')) return;
    const before = saved.current;
    saved.current = now;
    const recorded = await session.act({
      type: 'noteAnswer',
      section: section.id,
      answer: now.unknown ? { unknownBecause: now.text } : { text: now.text },
    });
    if (!recorded && saved.current === now) saved.current = before;
  }, [session, section.id]);
  useKeptDraft(save);

  useEffect(() => {
    if (focused.current || !isSame(latest.current, saved.current)) return;
    const known = draftOf(section.answer);
    latest.current = known;
    saved.current = known;
    setDraft(known);
  }, [section.answer]);

  const change = (next: AnswerDraft): void => {
    latest.current = next;
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), saveAfterMs);
  };

  return {
    draft,
    change,
    onFocus: () => {
      focused.current = true;
    },
    onBlur: () => {
      focused.current = false;
      void save();
    },
  };
}
