import type { Snapshot } from '../service/snapshot.ts';
import { browser, type Runtime } from './api.ts';
import { rememberSentences } from './i18n.ts';
import {
  snapshotPort,
  type ErrorCode,
  type PageCommands,
  type PageRequests,
  type Reply,
  type SurfaceRequests,
} from '../service/messages.ts';

/** Our own pages' side of the border. */

/** How a page stands to the background. `outdated`: the extension was updated under the page. */
export type Link = 'connecting' | 'live' | 'lost' | 'outdated';

/** `unreachable`: nobody answered in time; `outdated`: only a reload of the page helps. */
export type FailureCode = ErrorCode | 'unreachable' | 'outdated';

export type Answer<T> =
  | Extract<Reply<T>, { ok: true }>
  | {
      readonly ok: false;
      readonly error: { readonly code: FailureCode; readonly detail?: string };
    };

/** Longer than a helpdesk's composer may take to open and to settle (`lib/page/insert.ts`). */
const answerWithinMs = 15_000;
/** Reading or writing the whole journal takes its time. */
const slowAnswerWithinMs = 120_000;
const slow: ReadonlySet<string> = new Set(['usePolicy', 'export', 'verify', 'deleteAll']);

/** Waits before each new try to reach a worker that was stopped; for a port, the last one repeats. */
const tryAgainAfterMs = [0, 250, 1_000, 3_000] as const;
/** How often a page looks whether its extension is still there: no event tells that it went. */
const lookForItEveryMs = 1_000;
/** Tries after which the reader is told. */
const triesUnnoticed = 2;

const outdated = (): boolean => {
  try {
    return !browser.runtime.id;
  } catch {
    return true;
  }
};

const late = Symbol('late');

async function within<T>(work: Promise<T>, limitMs: number): Promise<T | typeof late> {
  const { promise, resolve } = Promise.withResolvers<typeof late>();
  const timer = setTimeout(() => resolve(late), limitMs);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/**
 * Asks, and asks again with the very same message when the other side died
 * under it: an intent carries its command's id and is applied once.
 */
async function ask<T>(
  deliver: () => Promise<Reply<T> | undefined>,
  limitMs: number,
  waitsMs: readonly number[],
): Promise<Answer<T>> {
  for (const waitMs of [0, ...waitsMs]) {
    if (waitMs > 0) await pause(waitMs);
    try {
      const reply = await within(deliver(), limitMs);
      if (reply === late) break;
      if (reply) return reply;
    } catch {
      if (outdated()) return { ok: false, error: { code: 'outdated' } };
    }
  }
  return { ok: false, error: { code: outdated() ? 'outdated' : 'unreachable' } };
}

/** A request to the background. Never rejects. */
export function send<Type extends keyof SurfaceRequests>(
  type: Type,
  request: SurfaceRequests[Type]['request'],
): Promise<Answer<SurfaceRequests[Type]['reply']>> {
  const message = { to: 'background', type, request };
  return ask(
    () =>
      browser.runtime.sendMessage<
        typeof message,
        Reply<SurfaceRequests[Type]['reply']> | undefined
      >(message),
    slow.has(type) ? slowAnswerWithinMs : answerWithinMs,
    tryAgainAfterMs,
  );
}

/** A sign that the agent works in one of our pages; lost ones don't matter. */
export function sendPresence(request: PageRequests['presence']['request']): void {
  browser.runtime
    .sendMessage({ to: 'background', type: 'presence', request })
    .catch(() => undefined);
}

/** A request to the content script that holds the panel in that tab. Never rejects. */
export function toPage<Type extends keyof PageCommands>(
  tab: number,
  type: Type,
  request: PageCommands[Type]['request'],
): Promise<Answer<PageCommands[Type]['reply']>> {
  const message = { to: 'page', type, request };
  return ask(
    () =>
      browser.tabs.sendMessage<typeof message, Reply<PageCommands[Type]['reply']> | undefined>(
        tab,
        message,
        { frameId: 0 },
      ),
    answerWithinMs,
    // A page that went isn't coming back; the panel goes with it.
    [0],
  );
}

/** What a page has to say when the extension is no more. */
const lastWords = [
  'stand_in_outdated',
  'stand_in_outdated_help',
  'stand_in_outdated_short',
  'error_outdated',
] as const;

/** Only our own background holds the other end of the port. */
const isSnapshot = (message: unknown): message is Snapshot =>
  typeof message === 'object' && message !== null && 'state' in message;

export interface Connection {
  /** Asks for a fresh snapshot. */
  refresh(): void;
  close(): void;
}

/** Keeps a port open on which the background pushes snapshots; opens it again when it breaks. */
export function connect(
  onSnapshot: (snapshot: Snapshot) => void,
  options: { readonly tab?: number; readonly onLink?: (link: Link) => void } = {},
): Connection {
  const name = options.tab === undefined ? snapshotPort : `${snapshotPort}:${options.tab}`;
  let port: Runtime.Port | null = null;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const report = (link: Link): void => options.onLink?.(link);

  const drop = (): void => {
    clearTimeout(timer);
    const old = port;
    port = null;
    old?.disconnect();
  };

  const again = (): void => {
    if (closed) return;
    if (outdated()) {
      report('outdated');
      return;
    }
    const wait = tryAgainAfterMs[Math.min(tries, tryAgainAfterMs.length - 1)];
    tries += 1;
    if (tries > triesUnnoticed) report('lost');
    timer = setTimeout(open, wait);
  };

  function open(): void {
    try {
      const opened = browser.runtime.connect({ name });
      port = opened;
      opened.onMessage.addListener((message: unknown) => {
        if (opened !== port) return;
        tries = 0;
        report('live');
        if (isSnapshot(message)) onSnapshot(message);
      });
      opened.onDisconnect.addListener(() => {
        if (opened !== port) return;
        port = null;
        again();
      });
    } catch {
      again();
    }
  }

  rememberSentences(...lastWords);
  report('connecting');
  open();
  const looking = setInterval(() => {
    if (!outdated()) return;
    clearInterval(looking);
    if (!closed) report('outdated');
  }, lookForItEveryMs);
  return {
    refresh() {
      if (closed) return;
      drop();
      tries = 0;
      open();
    },
    close() {
      closed = true;
      clearInterval(looking);
      drop();
    },
  };
}
