import type { PageCommands, Reply, SurfaceRequests } from '../../../../lib/service/messages.ts';
import type { Intent } from '../../../../lib/service/intents.ts';
import type { Snapshot } from '../../../../lib/service/snapshot.ts';

type Requests = SurfaceRequests & PageCommands & { presence: { request: unknown; reply: unknown } };

/** Answers by request type; what isn't named gets no answer, as from a worker that is gone. */
export type Answers = {
  [Type in keyof Requests]?: (request: unknown) => Requests[Type]['reply'] | Reply<never>;
};

interface Port {
  readonly onMessage: Listeners<unknown>;
  readonly onDisconnect: Listeners<unknown>;
  disconnect(): void;
}

class Listeners<T> {
  readonly #all = new Set<(value: T) => void>();
  addListener(listener: (value: T) => void): void {
    this.#all.add(listener);
  }
  removeListener(listener: (value: T) => void): void {
    this.#all.delete(listener);
  }
  tell(value: T): void {
    for (const listener of this.#all) listener(value);
  }
}

interface Message {
  readonly type: string;
  readonly request: unknown;
}

const isIntent = (
  message: Message,
): message is Message & { readonly request: SurfaceRequests['intent']['request'] } =>
  message.type === 'intent';

/** Stands in for the browser's extension API and the background behind it. */
export class FakeBrowser {
  readonly messages: Message[] = [];
  readonly permitted = new Set<string>();
  readonly permissionsAdded = new Listeners<unknown>();
  readonly permissionsRemoved = new Listeners<unknown>();
  /** The browser's answer to its own permission question. */
  grants = true;
  alive = true;
  readonly #ports = new Set<Port>();
  #catalogue: Readonly<Record<string, { readonly message: string }>>;
  snapshot: Snapshot | null;
  answers: Answers;

  constructor(
    catalogue: Readonly<Record<string, { readonly message: string }>>,
    snapshot: Snapshot | null = null,
    answers: Answers = {},
  ) {
    this.#catalogue = catalogue;
    this.snapshot = snapshot;
    this.answers = answers;
  }

  get intents(): readonly Intent[] {
    return this.messages.flatMap((message) => (isIntent(message) ? message.request.intent : []));
  }

  push(snapshot: Snapshot): void {
    this.snapshot = snapshot;
    for (const port of this.#ports) port.onMessage.tell(snapshot);
  }

  /** The worker stops: ports break, and new ones come to life again. */
  killWorker(): void {
    const ports = [...this.#ports];
    this.#ports.clear();
    for (const port of ports) port.onDisconnect.tell(port);
  }

  /** What `webextension-polyfill` finds in a browser with promises of its own. */
  install(): void {
    Object.assign(globalThis, { chrome: { runtime: { id: 'baton' } }, browser: this.#api() });
  }

  #answer(message: Message): Promise<unknown> {
    this.messages.push(message);
    const handler = Object.entries(this.answers).find(([type]) => type === message.type)?.[1];
    if (handler) {
      const value: unknown = handler(message.request);
      const isReply = typeof value === 'object' && value !== null && 'ok' in value;
      return Promise.resolve(isReply ? value : { ok: true, value });
    }
    if (message.type === 'intent' && this.snapshot) {
      return Promise.resolve({ ok: true, value: this.snapshot });
    }
    return Promise.reject(new Error('Could not establish connection.'));
  }

  #api() {
    const id = (): string | undefined => (this.alive ? 'baton' : undefined);
    return {
      runtime: {
        get id() {
          return id();
        },
        connect: () => this.#connect(),
        sendMessage: (message: Message) => this.#answer(message),
        getManifest: () => ({ version: '0.1.0' }),
        openOptionsPage: () => {
          this.messages.push({ type: 'openOptionsPage', request: null });
          return Promise.resolve();
        },
      },
      i18n: {
        getUILanguage: () => 'en-GB',
        getMessage: (key: string, values: readonly string[] = []) =>
          (this.#catalogue[key]?.message ?? '').replaceAll(
            /\$(\d)/g,
            (_, position: string) => values[Number(position) - 1] ?? '',
          ),
      },
      tabs: {
        TAB_ID_NONE: -1,
        getCurrent: () => Promise.resolve({ id: 7 }),
        query: () => Promise.resolve([{ id: 7 }]),
        sendMessage: (_tab: number, message: Message) => this.#answer(message),
      },
      commands: {
        getAll: () => Promise.resolve([{ name: 'toggle-panel', shortcut: 'Alt+Shift+B' }]),
      },
      permissions: {
        getAll: () => Promise.resolve({ origins: [...this.permitted] }),
        request: ({ origins }: { origins: string[] }) => {
          if (this.grants) for (const origin of origins) this.permitted.add(origin);
          return Promise.resolve(this.grants);
        },
        remove: ({ origins }: { origins: string[] }) => {
          for (const origin of origins) this.permitted.delete(origin);
          return Promise.resolve(true);
        },
        onAdded: this.permissionsAdded,
        onRemoved: this.permissionsRemoved,
      },
    };
  }

  #connect(): Port {
    const port: Port = {
      onMessage: new Listeners<unknown>(),
      onDisconnect: new Listeners<unknown>(),
      disconnect: () => this.#ports.delete(port),
    };
    this.#ports.add(port);
    queueMicrotask(() => {
      if (this.snapshot && this.#ports.has(port)) port.onMessage.tell(this.snapshot);
    });
    return port;
  }
}
