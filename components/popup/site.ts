import { signal, type ReadonlySignal } from '@preact/signals';
import { browser } from '../../lib/browser/api.ts';
import { send, type FailureCode } from '../../lib/browser/client.ts';
import type { SiteView } from '../../lib/service/messages.ts';

/** The site of one tab, and the permission to work there. */
export interface Site {
  readonly view: ReadonlySignal<SiteView | null>;
  readonly progress: ReadonlySignal<SiteProgress>;
  /** Call in the click: browsers ask for permissions only there. */
  enable(pattern: string): void;
  disable(pattern: string): void;
  /** Enables the site if need be, and has the page taught by pointing. */
  teach(pattern: string): void;
}

export type SiteProgress = 'idle' | 'asking' | 'denied' | 'enabling' | 'disabling' | FailureCode;

/** The background needs a moment to set up a site after the permission was given. */
const tries = 20;
const betweenTriesMs = 150;

export function openSite(tab: number): Site {
  const view = signal<SiteView | null>(null);
  const progress = signal<SiteProgress>('idle');

  const look = async (): Promise<void> => {
    const answer = await send('site', { tab });
    if (answer.ok) view.value = answer.value;
    else progress.value = answer.error.code;
  };

  const lookUntil = async (kind: SiteView['kind']): Promise<void> => {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      await look();
      if (view.value?.kind === kind) {
        progress.value = 'idle';
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, betweenTriesMs));
    }
    progress.value = 'unexpected';
  };

  const teach = async (): Promise<void> => {
    const answer = await send('teach', { tab, act: { do: 'begin' } });
    if (answer.ok) window.close();
    else progress.value = answer.error.code;
  };

  /** Asks for the permission in the click, and goes on when it was given. */
  const ask = (pattern: string, enabled: () => Promise<void>): void => {
    const granted = browser.permissions.request({ origins: [pattern] });
    progress.value = 'asking';
    granted.then(
      (isGranted) => {
        progress.value = isGranted ? 'enabling' : 'denied';
        if (isGranted) void enabled();
      },
      () => {
        progress.value = 'denied';
      },
    );
  };

  void look();
  return {
    view,
    progress,
    enable: (pattern) => ask(pattern, () => lookUntil('enabled')),
    teach(pattern) {
      if (view.value?.kind === 'enabled') void teach();
      else {
        ask(pattern, async () => {
          await lookUntil('enabled');
          await teach();
        });
      }
    },
    disable(pattern) {
      progress.value = 'disabling';
      browser.permissions.remove({ origins: [pattern] }).then(
        () => lookUntil('disabled'),
        () => {
          progress.value = 'unexpected';
        },
      );
    },
  };
}
