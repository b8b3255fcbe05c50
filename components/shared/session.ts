import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { connect, send, type FailureCode, type Link } from '../../lib/browser/client.ts';
import type { Intent } from '../../lib/service/intents.ts';
import type { Snapshot } from '../../lib/service/snapshot.ts';
import { onTimeHole } from './now.ts';

/** What one of our pages knows of its ticket, and its one way to change something. */
export interface Session {
  readonly snapshot: ReadonlySignal<Snapshot | null>;
  readonly link: ReadonlySignal<Link>;
  /** Why the last act failed, until the next one or until it is put away. */
  readonly failure: ReadonlySignal<FailureCode | null>;
  /** Something has been under way for longer than a person should wait without a sign. */
  readonly slow: ReadonlySignal<boolean>;
  /** True when the background has done it. */
  act(intent: Intent): Promise<boolean>;
  forgetFailure(): void;
  refresh(): void;
  close(): void;
}

const noticeableAfterMs = 600;

export function openSession(tab?: number): Session {
  const snapshot = signal<Snapshot | null>(null);
  const link = signal<Link>('connecting');
  const failure = signal<FailureCode | null>(null);
  const waiting = signal(0);

  const connection = connect(
    (pushed) => {
      snapshot.value = pushed;
    },
    {
      ...(tab !== undefined && { tab }),
      onLink(state) {
        link.value = state;
      },
    },
  );

  /** The answer to an act may be older than a snapshot pushed meanwhile. */
  const showAnswer = (answer: Snapshot): void => {
    const shown = snapshot.value;
    const isOlder =
      shown?.state === 'ticket' && answer.state === 'ticket' && answer.asOf < shown.asOf;
    if (!isOlder) snapshot.value = answer;
  };

  const refreshWhenSeen = (): void => {
    if (document.visibilityState === 'visible') connection.refresh();
  };
  document.addEventListener('visibilitychange', refreshWhenSeen);
  const forgetHoles = onTimeHole(() => connection.refresh());

  return {
    snapshot,
    link,
    failure,
    slow: computed(() => waiting.value > 0),
    async act(intent) {
      failure.value = null;
      let counted = false;
      const timer = setTimeout(() => {
        counted = true;
        waiting.value += 1;
      }, noticeableAfterMs);
      const answer = await send('intent', {
        ...(tab !== undefined && { tab }),
        command: crypto.randomUUID(),
        intent,
      });
      clearTimeout(timer);
      if (counted) waiting.value -= 1;
      if (answer.ok) showAnswer(answer.value);
      else if (answer.error.code === 'outdated') link.value = 'outdated';
      else failure.value = answer.error.code;
      return answer.ok;
    },
    forgetFailure() {
      failure.value = null;
    },
    refresh: () => connection.refresh(),
    close() {
      document.removeEventListener('visibilitychange', refreshWhenSeen);
      forgetHoles();
      connection.close();
    },
  };
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('Rendered outside of a SessionContext');
  return session;
}
