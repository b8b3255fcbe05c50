import type { InsertOutcome, PageOrders } from '../service/messages.ts';
import type { EditorNote } from '../editors/editor.ts';
import type { TicketRef } from '../case/ticket.ts';
import type { Helpdesk } from '../helpdesks/adapter.ts';
import { awaitedNotes } from './awaited.ts';
import type { Channel } from './channel.ts';
import { panelFrame } from './frame.ts';
import { insertNote } from './insert.ts';
import { loadedHelpdesk } from './loaded.ts';
import { watchNavigation } from './navigation.ts';
import { pageWorldOf } from './page-world.ts';
import { watchPresence } from './presence.ts';
import { onPanelShortcut } from './shortcut.ts';
import { readingsOf } from './readings.ts';
import { reporter } from './reporter.ts';
import { asksFor, askedFacts, isReadable, reportOf, type Readable, type Shown } from './shown.ts';
import { until, wait } from './until.ts';
import { watchElement, whenIdle } from './watch.ts';

/** How long to wait for a ticket's element: before saying that there is none, and before giving up. */
const appearsWithinMs = 300;
const givenUpAfterMs = 8_000;
/** How long the product's REST API may hold up the first report. */
const answersWithinMs = 500;

/**
 * When to ask what an unknown page is: soon, but not before its helpdesk's own
 * script could run, and again for pages that are drawn late. In milliseconds,
 * each after the one before.
 */
const asksAfterMs = [300, 1_500, 4_000];

/**
 * How long it stands what REST said of a ticket that stays open, in
 * milliseconds: after the page has changed, and while the agent looks at it.
 */
const asksAgainAfterMs = { afterChange: 15_000, whileLooking: 60_000 };

/** Baton in one page. */
export interface Session {
  alive(): boolean;
  /** A helpdesk's script came after the session had begun. */
  helpdesksChanged(): void;
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
  const pageWorld = pageWorldOf(channel);
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
      if (!shown) return;
      if (isStale(shown)) void look();
      else askAgain(shown, asksAgainAfterMs.whileLooking);
    },
    signal,
  );

  const recognised = () => loadedHelpdesk(document, new URL(location.href));

  /** Finds the ticket that the page shows now. */
  async function look(helpdesk = recognised()): Promise<void> {
    // With a reason of its own: the browser's is an exception, dear to make.
    looking?.abort('looks again');
    looking = new AbortController();
    const mine = looking.signal;
    const url = new URL(location.href);
    const ticket = helpdesk?.ticket(document, url) ?? null;
    shown = null;
    if (!helpdesk) void askWhatItIs(mine);
    if (!helpdesk || !ticket) return showNothing(helpdesk);

    const find = () => elementOr(helpdesk.root(document, ticket));
    let root = await until(find, appearsWithinMs, mine);
    if (!root && !mine.aborted) {
      showNothing(helpdesk);
      root = await until(find, givenUpAfterMs, mine);
    }
    if (mine.aborted || (!root && !isOnlyUnreadable(document, helpdesk, ticket))) return;
    const found: Shown = { helpdesk, ticket, root, signal: mine, fetched: {}, askedAt: 0 };
    shown = found;
    if (!isReadable(found)) return refresh(found);
    // Before it is read: what changes while that is on its way must not be missed.
    const watched = helpdesk.watch?.(found.root);
    if (watched) watchElement(watched, () => void changed(found), mine);
    const asking = asksFor(helpdesk) ? ask(found) : null;
    if (asking) await Promise.race([asking, wait(answersWithinMs)]);
    await refresh(found);
    void asking?.then(() => refresh(found));
  }

  async function ask(of: Readable): Promise<void> {
    of.askedAt = performance.now();
    of.fetched = await askedFacts(of);
  }

  /** What was asked for grows old while the ticket is open: somebody may have passed it on. */
  function askAgain(of: Shown, afterMs: number): void {
    // What didn't answer isn't asked again: it might be the browser that asks, for a password.
    if (!isReadable(of) || Object.keys(of.fetched).length === 0) return;
    if (performance.now() - of.askedAt >= afterMs) void ask(of).then(() => refresh(of));
  }

  /** No loaded helpdesk knows the page: the background finds out whose it is, and has its script run here. */
  async function askWhatItIs(mine: AbortSignal): Promise<void> {
    const elements = document.getElementsByTagName('*');
    let before = 0;
    for (const ms of asksAfterMs) {
      await wait(ms);
      if (mine.aborted) return;
      // The same page would get the same answer.
      if (elements.length !== before) await channel.send('recognise', null);
      before = elements.length;
    }
  }

  /** What was shown is no longer in the page or no longer in view, or can be read by now. */
  const isStale = (of: Shown): boolean =>
    isReadable(of)
      ? isGone(of.root) || of.helpdesk.root(document, of.ticket) === 'other'
      : elementOr(of.helpdesk.root(document, of.ticket)) !== null;

  const isElsewhere = ({ helpdesk, ticket }: Shown): boolean =>
    helpdesk.ticket(document, new URL(location.href))?.ticketId !== ticket.ticketId;

  function withdraw(): void {
    frame.remove();
    presence.stop();
  }

  function showNothing(helpdesk: Helpdesk | null): void {
    withdraw();
    void reports.report({
      record: null,
      helpdesk: helpdesk?.product.id ?? null,
      format: null,
      degraded: false,
      insertable: 'yes',
    });
  }

  /** Reports the ticket if it says something new, and does what it is told. */
  async function refresh(of: Shown): Promise<void> {
    if (of !== shown) return;
    const report = reportOf(of, { ownerDocument: document, url: location.href });
    const orders = await reports.report(report);
    if (orders && of === shown && !signal.aborted) obey(of, orders);
  }

  async function changed(of: Shown): Promise<void> {
    // The page may be drawn for another ticket before it tells that it has moved.
    if (isStale(of) || isElsewhere(of)) return look();
    await refresh(of);
    askAgain(of, asksAgainAfterMs.afterChange);
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
    if (!isReadable(shown)) return 'composer_missing';
    return insertNote(document, shown.helpdesk, shown.ticket, { note, pageWorld }, signal);
  }

  /** Of one move several events tell. */
  function moved(): void {
    if (looksSoon) return;
    looksSoon = true;
    whenIdle(() => {
      looksSoon = false;
      const same = shown && !isStale(shown) && !isElsewhere(shown);
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
      read: () => (shown ? readingsOf(shown) : null),
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
    // A page that nobody knows yet may turn out to be one.
    if (helpdesk?.singlePage !== false) watchNavigation(window, moved, signal);
    void look(helpdesk);
  };
  // A page that is only prerendered is in front of nobody.
  if ('prerendering' in document && document.prerendering === true) {
    document.addEventListener('prerenderingchange', begin, { once: true, signal });
  } else begin();

  return {
    alive: () => !signal.aborted && channel.alive(),
    // At once, so that nobody is asked what the page is when its helpdesk's script runs next.
    helpdesksChanged: () => void (shown ?? look()),
    end,
  };
}

/** Taken out, or left behind in a frame that was loaded anew: its old document has no window. */
const isGone = (root: Element): boolean =>
  !root.isConnected || root.ownerDocument.defaultView === null;

const elementOr = (root: Element | 'other' | null): Element | null =>
  root === 'other' ? null : root;

/**
 * Whether the address can be trusted though the page can't be read: not where
 * it shows something else for sure, and not where it asks to sign in.
 */
const isOnlyUnreadable = (document: Document, helpdesk: Helpdesk, ticket: TicketRef): boolean =>
  helpdesk.root(document, ticket) === null &&
  document.querySelector('input[type="password"]') === null;
