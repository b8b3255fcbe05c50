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

  void look();
  return {
    view,
    progress,
    enable(pattern) {
      const granted = browser.permissions.request({ origins: [pattern] });
      progress.value = 'asking';
      granted.then(
        (isGranted) => {
          progress.value = isGranted ? 'enabling' : 'denied';
          if (isGranted) void lookUntil('enabled');
        },
        () => {
          progress.value = 'denied';
        },
      );
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
