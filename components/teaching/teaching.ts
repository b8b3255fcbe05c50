import { signal, type ReadonlySignal } from '@preact/signals';
import { browser } from '../../lib/browser/api.ts';
import { send, type FailureCode } from '../../lib/browser/client.ts';
import { teachingPort } from '../../lib/service/messages.ts';
import type { TeachingAct, TeachingDraft } from '../../lib/teaching/draft.ts';

/** What is being taught in this tab, and the one way to change it. */
export interface Teaching {
  readonly draft: ReadonlySignal<TeachingDraft | null>;
  readonly failure: ReadonlySignal<FailureCode | null>;
  act(act: TeachingAct): void;
}

/** Before the port is opened again, when the background was stopped. */
const againAfterMs = 500;

export function openTeaching(): Teaching {
  const draft = signal<TeachingDraft | null>(null);
  const failure = signal<FailureCode | null>(null);

  const listen = (): void => {
    try {
      const port = browser.runtime.connect({ name: teachingPort });
      port.onMessage.addListener((message: unknown) => {
        if (isDraft(message)) draft.value = message;
      });
      port.onDisconnect.addListener(() => setTimeout(listen, againAfterMs));
    } catch {
      // The extension is no more; the page takes this frame away.
    }
  };

  const act = async (asked: TeachingAct): Promise<void> => {
    const answer = await send('teach', { act: asked });
    failure.value = answer.ok ? null : answer.error.code;
    if (answer.ok && answer.value) draft.value = answer.value;
  };

  listen();
  void act({ do: 'begin' });
  return { draft, failure, act: (asked) => void act(asked) };
}

/** Only our own background holds the other end of the port. */
const isDraft = (message: unknown): message is TeachingDraft =>
  typeof message === 'object' && message !== null && 'places' in message;
