import type { PanelPlace, Reply } from './messages.ts';
import type { Insertable, InsertOutcome } from './messages.ts';
import type { OffScreenMode } from '../case/events.ts';
import type { CaseKey } from '../case/ticket.ts';
import type { EpochMs } from '../clock/units.ts';
import type { EditorNote, PageWorldWay } from '../editors/editor.ts';
import type { FormatId } from '../handoff/blocks.ts';
import type { Journal } from '../journal/journal.ts';
import type { Policy } from '../policy/schema.ts';
import type { Notice, Snapshot } from './snapshot.ts';

/** What a tab shows, as last reported by its page. */
export interface ShownTicket {
  readonly key: CaseKey;
  readonly format: FormatId;
  /** Nothing but its number could be read. */
  readonly degraded: boolean;
  readonly insertable: Insertable;
}

/** What is worth a word outside of the panel, about one ticket. */
export type Notification =
  | { readonly kind: 'prompt'; readonly title: string; readonly message: string }
  /** Whether the agent still works on it away from the screen; unanswered until then, time is lost. */
  | {
      readonly kind: 'check_in';
      readonly title: string;
      readonly mode: OffScreenMode;
      readonly answerBy: EpochMs;
    };

/** Everything the service needs of the world, so that tests can stand in for it. */
export interface Ports {
  now(): EpochMs;
  readonly journal: Journal;
  /** Runs one piece of work at a time, across all contexts of the extension. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  readonly policy: { current(): Promise<Policy | null> };
  /** Which tab shows which ticket: lives as long as the browser. */
  readonly tabs: {
    shown(tab: number): Promise<ShownTicket | null>;
    show(tab: number, ticket: ShownTicket | null): Promise<void>;
    /** All tabs that show this ticket. */
    showing(key: CaseKey): Promise<readonly number[]>;
    /** Notes on their way into a page that is still loading. */
    pendingNote(tab: number): Promise<PendingNote | null>;
    setPendingNote(tab: number, note: PendingNote | null): Promise<void>;
  };
  /** Notices of one ticket, until put away. */
  readonly notices: {
    of(key: CaseKey | null): Promise<readonly Notice[]>;
    add(key: CaseKey | null, notice: Notice): Promise<void>;
    dismiss(id: string): Promise<void>;
  };
  readonly places: {
    at(origin: string): Promise<PanelPlace>;
    set(origin: string, place: PanelPlace): Promise<void>;
  };
  readonly page: {
    insert(tab: number, note: EditorNote): Promise<Reply<InsertOutcome | 'going_there'>>;
    await(tab: number, references: readonly string[]): Promise<void>;
    place(tab: number, place: PanelPlace): Promise<void>;
    focus(tab: number): Promise<void>;
    /** Has the script of the helpdesk that this page turns out to be of run there. */
    bringHelpdesk(tab: number, origin: string): Promise<void>;
    /** Gives a note to a marked element in the page's own world. */
    inPageWorld(
      tab: number,
      note: { mark: string; way: PageWorldWay; text: string; html: string },
    ): Promise<void>;
  };
  /** When each ticket wants to be looked at again. */
  readonly wakes: {
    all(): Promise<ReadonlyMap<CaseKey, EpochMs>>;
    set(key: CaseKey, at: EpochMs | null): Promise<void>;
    /** The one alarm; null for none. */
    alarm(at: EpochMs | null): Promise<void>;
  };
  /** Whether a person is at the computer. */
  present(): Promise<boolean>;
  /** Shows a snapshot to every surface of that tab, and on the toolbar. */
  publish(tab: number, snapshot: Snapshot): Promise<void>;
  notify(key: CaseKey, notification: Notification): Promise<void>;
  /** Distinguishes this installation's references from a colleague's; never leaves it. */
  salt(): Promise<string>;
  readonly locale: string;
  readonly timeZone: string;
}

/** A note that waits for its composer's page. */
export interface PendingNote {
  readonly key: CaseKey;
  readonly reference: string;
  /** Given up after a while: a note must not appear out of the blue tomorrow. */
  readonly until: EpochMs;
}
