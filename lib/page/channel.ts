import type { PageCommands, PageRequests, Reply } from '../service/messages.ts';

/** The few parts of the WebExtension API that a content script needs. */
interface Runtime {
  /** Undefined once the extension was updated, reloaded or removed. */
  readonly id?: string;
  getURL(path: string): string;
  sendMessage<T>(message: unknown): Promise<T>;
  readonly onMessage: {
    addListener(listener: Listener): void;
    removeListener(listener: Listener): void;
  };
}
type Listener = (
  message: unknown,
  sender: { readonly id?: string },
  reply: (answer: Reply<unknown>) => void,
) => boolean;

// The native API, promise-based in both browsers: a polyfill would double this script.
declare const browser: { readonly runtime: Runtime } | undefined;
declare const chrome: { readonly runtime: Runtime };

type Answer<K extends keyof PageRequests> = Reply<PageRequests[K]['reply']>;

/** What the page does for each command. */
export type CommandHandlers = {
  readonly [K in keyof PageCommands]: (
    request: PageCommands[K]['request'],
  ) => PageCommands[K]['reply'] | Promise<PageCommands[K]['reply']>;
};

/** The one connection of a page to the rest of the extension. */
export interface Channel {
  readonly panelUrl: string;
  /** False when the extension that started this script is no more. */
  alive(): boolean;
  /** The answer, or undefined when there is none: refused, failed or nobody there. */
  send<K extends keyof PageRequests>(
    type: K,
    request: PageRequests[K]['request'],
  ): Promise<PageRequests[K]['reply'] | undefined>;
  /** Answers our own pages and the background until `signal` ends it. */
  serve<K extends keyof PageCommands>(
    handlers: Pick<CommandHandlers, K>,
    signal: AbortSignal,
  ): void;
}

/** `gone` is called when the extension turns out to be no more. */
export function openChannel(gone: () => void): Channel {
  const { runtime } = typeof browser === 'undefined' ? chrome : browser;
  const own = runtime.id;

  const alive = () => {
    try {
      return runtime.id !== undefined;
    } catch {
      return false;
    }
  };

  return {
    panelUrl: runtime.getURL('/panel.html'),
    alive,
    async send(type, request) {
      try {
        const message = { to: 'background', type, request };
        // Our own background answers as its types say, or, when it just ends, not at all.
        const reply = await runtime.sendMessage<Answer<typeof type> | undefined>(message);
        return reply?.ok ? reply.value : undefined;
      } catch {
        if (!alive()) gone();
        return undefined;
      }
    },
    serve(handlers, signal) {
      const listener: Listener = (message, sender, reply) => {
        if (sender.id !== own || !isCommand(message, handlers)) return false;
        void answer(handlers, message).then(reply);
        return true;
      };
      runtime.onMessage.addListener(listener);
      signal.addEventListener('abort', () => {
        if (alive()) runtime.onMessage.removeListener(listener);
      });
    },
  };
}

interface Command<K extends keyof PageCommands> {
  readonly to: 'page';
  readonly type: K;
  readonly request: PageCommands[K]['request'];
}

/** The sender is ourselves, so the content needs no more than to be addressed to us. */
const isCommand = <K extends keyof PageCommands>(
  message: unknown,
  handlers: Pick<CommandHandlers, K>,
): message is Command<K> =>
  typeof message === 'object' &&
  message !== null &&
  'to' in message &&
  message.to === 'page' &&
  'type' in message &&
  typeof message.type === 'string' &&
  Object.hasOwn(handlers, message.type);

async function answer<K extends keyof PageCommands>(
  handlers: Pick<CommandHandlers, K>,
  { type, request }: Command<K>,
): Promise<Reply<PageCommands[K]['reply']>> {
  try {
    return { ok: true, value: await handlers[type](request) };
  } catch {
    return { ok: false, error: { code: 'unexpected' } };
  }
}
