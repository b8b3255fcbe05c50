import type { PageOrders, PageRequests, PanelPlace } from '../../../lib/service/messages.ts';
import type { Channel, CommandHandlers } from '../../../lib/page/channel.ts';

export const place: PanelPlace = {
  collapsed: true,
  corner: 'bottom-right',
  offset: { x: 16, y: 16 },
};

const orders: PageOrders = {
  panel: place,
  insert: null,
  awaited: [],
  idleAfterMs: 180_000,
  idleMs: 180_000,
};

type Sent = { [K in keyof PageRequests]: PageRequests[K]['request'][] };

/** Stands in for the rest of the extension: keeps what a page says, and orders what a test wants. */
export interface FakeBackground {
  readonly connect: (gone: () => void) => Channel;
  readonly sent: Sent;
  /** False: the extension was reloaded. */
  alive: boolean;
  orders: Partial<PageOrders>;
  /** The page's answers to commands, while it listens. */
  commands: CommandHandlers | null;
  /** Ticket ids of the looks so far; null for a page without. */
  looks(): (string | null)[];
}

const nobody = (): never => {
  throw new Error('Nobody answers this command here.');
};
const unserved: CommandHandlers = {
  place: nobody,
  drag: nobody,
  insert: nobody,
  focus: nobody,
  awaited: nobody,
  lookAgain: nobody,
  read: nobody,
  teachHere: nobody,
  leave: nobody,
};

export function fakeBackground(): FakeBackground {
  const answer: { [K in keyof PageRequests]: () => PageRequests[K]['reply'] } = {
    look: () => ({ ...orders, ...background.orders }),
    recognise: () => null,
    pageWorld: () => null,
    presence: () => orders,
    togglePanel: () => null,
    noteInserted: () => null,
    noteSeen: () => null,
    taught: () => [],
    teaching: () => null,
  };
  const background: FakeBackground = {
    sent: {
      look: [],
      recognise: [],
      pageWorld: [],
      presence: [],
      togglePanel: [],
      noteInserted: [],
      noteSeen: [],
      taught: [],
      teaching: [],
    },
    alive: true,
    orders: {},
    commands: null,
    looks: () => background.sent.look.map(({ record }) => record?.ticketId ?? null),
    connect: (gone) => ({
      panelUrl: 'about:blank',
      alive: () => background.alive,
      async send(type, request) {
        if (!background.alive) {
          gone();
          return undefined;
        }
        background.sent[type].push(request);
        return answer[type]();
      },
      serve(handlers, signal) {
        background.commands = { ...unserved, ...handlers };
        signal.addEventListener('abort', () => {
          background.commands = null;
        });
      },
    }),
  };
  return background;
}
