import type { InsertOutcome, PageOrders } from '../service/messages.ts';
import type { EditorNote } from '../editors/editor.ts';
import type { Helpdesk } from '../helpdesks/adapter.ts';
import { recogniseHelpdesk } from '../helpdesks/index.ts';
import { awaitedNotes } from './awaited.ts';
import type { Channel } from './channel.ts';
import { panelFrame } from './frame.ts';
import { insertNote } from './insert.ts';
import { watchNavigation } from './navigation.ts';
import { watchPresence } from './presence.ts';
import { onPanelShortcut } from './shortcut.ts';
import { reporter } from './reporter.ts';
import { reportOf, type Shown } from './shown.ts';
import { until, wait } from './until.ts';
import { watchElement, whenIdle } from './watch.ts';

/** How long to wait for a ticket's element: before saying that there is none, and before giving up. */
const appearsWithinMs = 300;
const givenUpAfterMs = 8_000;
/** How long the product's REST API may hold up the first report. */
const answersWithinMs = 500;

/** Baton in one page. */
export interface Session {
  alive(): boolean;
  /** Goes without a trace. */
  end(): void;
}

/**
 * Looks at the page, reports its ticket, and does what the background orders:
 * hold the panel, tell presence, insert a note, look for delivered ones.
 * A page without a ticket costs one look per navigation and nothing else.
 */
export function startSession(window: Window, connect: (gone: () => void) => Channel): Session {
  const { document, location } = window;
  const ending = new AbortController();
  const { signal } = ending;
  const end = () => ending.abort();
  const channel = connect(end);
  const frame = panelFrame(window, channel.panelUrl, () => channel.alive());
  const reports = reporter(channel, signal);
  const notes = awaitedNotes(channel);
  /** References of notes that orders have brought: an order that is repeated is the same one. */
  const ordered = new Set<string>();
  let looking: AbortController | null = null;
  let shown: Shown | null = null;
  let looksSoon = false;

  const presence = watchPresence(
    window,
    (beat) => channel.send('presence', beat),
    () => {
      if (!channel.alive()) return end();
      frame.restore();
      if (shown && !shown.root.isConnected) void look();
    },
    signal,
  );

  const recognised = () => recogniseHelpdesk(document, new URL(location.href));

  /** Finds the ticket that the page shows now. */
  async function look(helpdesk = recognised()): Promise<void> {
    // With a reason of its own: the browser's is an exception, dear to make.
    looking?.abort('looks again');
    looking = new AbortController();
    const mine = looking.signal;
    const url = new URL(location.href);
    const ticket = helpdesk?.ticket(document, url) ?? null;
    shown = null;
    if (!helpdesk || !ticket) return showNothing(helpdesk);

    const find = () => helpdesk.root(document, ticket);
    let root = await until(find, appearsWithinMs, mine);
    if (!root && !mine.aborted) {
      showNothing(helpdesk);
      root = await until(find, givenUpAfterMs, mine);
    }
    if (!root || mine.aborted) return;
    const found: Shown = { helpdesk, ticket, root, signal: mine, fetched: {} };
    shown = found;
    // Before it is read: what changes while that is on its way must not be missed.
    const watched = helpdesk.watch?.(root);
    if (watched) watchElement(watched, () => void changed(found), mine);
    const fetching = helpdesk.fetchFacts && complete(found);
    if (fetching) await Promise.race([fetching, wait(answersWithinMs)]);
    await refresh(found);
    void fetching?.then(() => refresh(found));
  }

  function withdraw(): void {
    frame.remove();
    presence.stop();
  }

  function showNothing(helpdesk: Helpdesk | null): void {
    withdraw();
    void reports.report({ record: null, helpdesk: helpdesk?.id ?? null, format: null });
  }

  /** Adds what the product's REST API knows; without it the page has to do. */
  async function complete(of: Shown): Promise<void> {
    const { helpdesk, root, ticket } = of;
    const fetched = await helpdesk.fetchFacts?.(root, ticket, of.signal).catch(() => undefined);
    of.fetched = fetched ?? {};
  }

  /** Reports the ticket if it says something new, and does what it is told. */
  async function refresh(of: Shown): Promise<void> {
    if (of !== shown) return;
    const report = reportOf(of, { ownerDocument: document, url: location.href });
    const orders = await reports.report(report);
    if (orders && of === shown && !signal.aborted) obey(of, orders);
  }

  async function changed(of: Shown): Promise<void> {
    if (!of.root.isConnected) return look();
    await refresh(of);
    await notes.seek(of);
  }

  function obey(of: Shown, orders: PageOrders): void {
    if (!orders.panel) return withdraw();
    frame.show(orders.panel);
    presence.start(orders.idleAfterMs);
    notes.expect(orders.awaited);
    void notes.seek(of);
    if (orders.insert && !ordered.has(orders.insert.reference)) void insertOrdered(orders.insert);
  }

  async function insertOrdered(note: EditorNote): Promise<void> {
    const { reference } = note;
    ordered.add(reference);
    const outcome = await deliver(note);
    await channel.send('noteInserted', {
      reference,
      // The page before has already led here: the composer isn't where it should be.
      outcome: typeof outcome === 'string' ? outcome : 'composer_missing',
    });
  }

  async function deliver(note: EditorNote): Promise<InsertOutcome | { readonly goTo: string }> {
    if (!shown) return 'composer_missing';
    return insertNote(document, shown.helpdesk, shown.ticket, note, signal);
  }

  /** Of one move several events tell. */
  function moved(): void {
    if (looksSoon) return;
    looksSoon = true;
    whenIdle(() => {
      looksSoon = false;
      const ticket = shown?.helpdesk.ticket(document, new URL(location.href));
      const same = shown?.root.isConnected && ticket?.ticketId === shown.ticket.ticketId;
      if (!same && !signal.aborted) void look();
    });
  }

  function lookAgain(): null {
    reports.forget();
    void look();
    return null;
  }

  channel.serve(
    {
      place(place) {
        if (shown) frame.show(place);
        return null;
      },
      drag(by) {
        const place = frame.drag(by);
        if (!place) throw new Error('No panel');
        return place;
      },
      async insert({ note }) {
        const outcome = await deliver(note);
        if (typeof outcome === 'string') return outcome;
        // After the answer is out: leaving the page cuts it off.
        setTimeout(() => location.assign(outcome.goTo));
        return 'going_there';
      },
      focus() {
        frame.focus();
        return null;
      },
      awaited({ references }) {
        notes.expect(references);
        if (shown) void notes.seek(shown);
        return null;
      },
      lookAgain,
      leave() {
        end();
        return null;
      },
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    looking?.abort('ended');
    shown = null;
    withdraw();
  });
  onPanelShortcut(window, () => shown && void channel.send('togglePanel', null), signal);
  // From the back/forward cache: the page is as it was, the rest of the world isn't.
  window.addEventListener('pageshow', ({ persisted }) => void (persisted && lookAgain()), {
    signal,
  });

  const begin = () => {
    const helpdesk = recognised();
    if (helpdesk?.singlePage) watchNavigation(window, moved, signal);
    void look(helpdesk);
  };
  // A page that is only prerendered is in front of nobody.
  if ('prerendering' in document && document.prerendering === true) {
    document.addEventListener('prerenderingchange', begin, { once: true, signal });
  } else begin();

  return { alive: () => !signal.aborted && channel.alive(), end };
}
