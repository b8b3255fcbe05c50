import type { Readings } from '../page/readings.ts';
import type { TicketRecordInput } from '../case/ticket.ts';
import type { EditorNote, PageWorldWay } from '../editors/editor.ts';
import type { FormatId } from '../handoff/blocks.ts';
import type { Finding } from '../policy/finding.ts';
import type { Policy } from '../policy/schema.ts';
import type { TaughtDefinition } from '../policy/schema/taught.ts';
import type {
  TeachingAct,
  TeachingCommand,
  TeachingDraft,
  TeachingReport,
} from '../teaching/draft.ts';
import type { TimelineStretch } from '../case/timeline.ts';
import type { Explanation } from '../policy/explain/explanation.ts';
import type { Intent } from './intents.ts';
import type { Notice, Snapshot } from './snapshot.ts';

/**
 * The whole border between the parts of the extension, by direction. Types
 * only: the background parses what it receives (`lib/service/border.ts`), and
 * who may send what is decided by the browser's `sender`, never by the content.
 */

/** Errors cross as values: a code, and a sentence's message key to show. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly detail?: string } };

export type ErrorCode =
  | 'not_allowed'
  | 'malformed'
  | 'no_ticket'
  | 'storage_full'
  | 'journal_unreadable'
  | 'page_gone'
  | 'composer_missing'
  | 'composer_public'
  | 'composer_not_ready'
  | 'composer_none'
  | 'note_not_kept'
  | 'note_incomplete'
  | 'bad_policy'
  | 'unexpected';

/** Where the panel's frame sits, remembered per site. */
export interface PanelPlace {
  readonly collapsed: boolean;
  readonly corner: 'bottom-right' | 'bottom-left' | 'top-right' | 'top-left';
  /** Distance from that corner in CSS pixels. */
  readonly offset: { readonly x: number; readonly y: number };
}

/** Collapsed or not, or to the corner towards an edge. */
export type PlaceChange =
  | { readonly collapsed: boolean }
  | { readonly towards: 'left' | 'right' | 'top' | 'bottom' };

/** Content script → background. */
export interface PageRequests {
  /** A look at the page: its ticket, or none. */
  look: {
    request: {
      record: TicketRecordInput | null;
      helpdesk: string | null;
      /** The markup that a plain text editor of this site understands. */
      format: FormatId | null;
      /** Only the address's number is known: the page isn't what the adapter knows. */
      degraded: boolean;
      insertable: Insertable;
    };
    reply: PageOrders;
  };
  /** None of the loaded helpdesks knows this page: have the script of the one that does run in it. */
  recognise: { request: null; reply: null };
  /** Give a note to the element with this mark, in the page's own world. */
  pageWorld: {
    request: { mark: string; way: PageWorldWay; text: string; html: string };
    reply: null;
  };
  /**
   * A sign of presence, at most 10 s apart while the page is in front, or the
   * news that it no longer is. `idleMs`: since the agent last did something.
   */
  presence: {
    request: { inFront: boolean; idleMs: number; monotonicMs: number };
    reply: PresenceOrders;
  };
  /** What became of the note that a `look` handed out. */
  noteInserted: { request: { reference: string; outcome: InsertOutcome }; reply: null };
  /** The agent pressed the panel's keys in the page. */
  togglePanel: { request: null; reply: null };
  /** The helpdesks that were taught for this page's site. */
  taught: { request: null; reply: readonly TaughtDefinition[] };
  /** What happens in a page that somebody teaches; null where nobody does in this tab. */
  teaching: { request: TeachingReport; reply: TeachingDraft | null };
  /** The awaited note was found in the conversation. */
  noteSeen: { request: { reference: string; as: 'internal' | 'public' }; reply: null };
}

/** Whether Baton can fill in an internal note there, or why not. */
export const insertable = ['yes', 'no_internal_notes', 'unproven'] as const;
export type Insertable = (typeof insertable)[number];

export type InsertOutcome =
  | 'inserted'
  /** The product has no internal notes. */
  | 'composer_none'
  | 'composer_missing'
  | 'composer_public'
  | 'composer_not_ready'
  | 'note_not_kept';

export interface PresenceOrders {
  /** After how long without activity the agent counts as idle. */
  idleAfterMs: number;
  /**
   * How long ago the agent was last active anywhere Baton can see, such as in
   * its own panel. The page takes it over when it is less than its own.
   */
  idleMs: number;
}

/** What the background wants of a page that shows a ticket. */
export interface PageOrders extends PresenceOrders {
  /** False: show nothing, beat nothing. */
  panel: PanelPlace | null;
  /** A note to put into the composer, because the agent asked for it on the page before. */
  insert: EditorNote | null;
  /** References of delivered notes to look for in the conversation. */
  awaited: readonly string[];
}

/** Background or panel → content script. */
export interface PageCommands {
  place: { request: PanelPlace; reply: null };
  /** Live position while the agent drags, in CSS pixels from where the drag began. */
  drag: { request: { dx: number; dy: number; done: boolean }; reply: PanelPlace };
  insert: { request: { note: EditorNote }; reply: InsertOutcome | 'going_there' };
  /** Put the keyboard focus into the panel. */
  focus: { request: null; reply: null };
  awaited: { request: { references: readonly string[] }; reply: null };
  /** What can be read there now; null while no ticket is shown. */
  read: { request: null; reply: Readings | null };
  /** What the page shows may count differently now: look at it again. */
  lookAgain: { request: null; reply: null };
  /** Somebody teaches in this page. */
  teachHere: { request: TeachingCommand; reply: null };
  /** The site was disabled: go without a trace. */
  leave: { request: null; reply: null };
}

/** Our own pages → background. `tab` is ignored for the panel: its own tab counts. */
export interface SurfaceRequests {
  intent: { request: { tab?: number; command: string; intent: Intent }; reply: Snapshot };
  /** For the popup and the options page; the panel gets snapshots pushed. */
  snapshot: { request: { tab?: number }; reply: Snapshot };
  /** Collapses, opens or moves the panel's frame, and remembers it for the site. */
  place: { request: { tab?: number; change: PlaceChange }; reply: null };
  /** Moves it from where the drag began; remembered when done. The page alone knows where it is. */
  drag: { request: { tab?: number; dx: number; dy: number; done: boolean }; reply: PanelPlace };
  /** Why the policy says what it says; null without a policy. */
  explain: { request: { tab?: number }; reply: Explanation | null };
  /** Hands-on time of the ticket, stretch by stretch, oldest first. */
  timeline: { request: { tab?: number }; reply: readonly TimelineStretch[] };
  /** What Baton can read on the tab's page, tried at this moment; null while it shows no ticket. */
  readings: { request: { tab?: number }; reply: Readings | null };
  openOptions: { request: null; reply: null };
  site: { request: { tab: number }; reply: SiteView };
  /** The policy in force, as written, or null. */
  policy: { request: null; reply: PolicyStatus };
  /** A document as a policy to be tried; without a text the one in force, or null while none is. */
  candidate: { request: { text: string | null }; reply: Candidate | null };
  usePolicy: { request: { text: string; fileName?: string }; reply: PolicyStatus };
  undoPolicy: { request: null; reply: PolicyStatus };
  data: { request: null; reply: DataView };
  /** The journal as JSON Lines, in pieces from a sequence number on. */
  export: { request: { fromSeq: number }; reply: { lines: string; nextSeq: number | null } };
  verify: { request: null; reply: { intact: boolean; events: number; firstBad: number | null } };
  deleteAll: { request: null; reply: null };
  /** What was taught by pointing, and what the policy brings. */
  taughtHelpdesks: { request: null; reply: readonly TaughtHelpdesk[] };
  /** A definition as JSON, new or in the place of the one with its id. Mistakes change nothing. */
  saveTaught: { request: { text: string }; reply: SavedTaught };
  removeTaught: { request: { id: string }; reply: null };
  /** Teaching in a tab: null when it is over, or nobody began. */
  teach: { request: { tab?: number; act: TeachingAct }; reply: TeachingDraft | null };
}

/** Name of the port on which a page gets each new state of what is taught in its tab. */
export const teachingPort = 'teaching';

export interface TaughtHelpdesk {
  readonly definition: TaughtDefinition;
  readonly from: 'own' | 'policy';
  /** One's own for the same site counts instead. */
  readonly overruled: boolean;
}

/** Findings: why nothing was saved. */
export type SavedTaught =
  | { readonly definition: TaughtDefinition }
  | { readonly definition: null; readonly findings: readonly Finding[] };

/** Names of the ports that our pages keep open to get a `Snapshot` on each change. */
export const snapshotPort = 'snapshot';

export interface SiteView {
  /** `none`: a page where extensions don't run, such as the browser's own. */
  readonly kind: 'none' | 'disabled' | 'enabled';
  readonly origin: string | null;
  /** Match pattern to ask permission for. */
  readonly pattern: string | null;
  /** Product recognised by its fingerprint, or null. */
  readonly helpdesk: {
    readonly id: string;
    readonly name: string;
    /** By pointing, here or by the policy. */
    readonly taught?: true;
  } | null;
}

/** A policy to be tried, or why the document can't be one. */
export type Candidate =
  | { readonly policy: Policy }
  | { readonly policy: null; readonly findings: readonly Finding[] };

export interface PolicyStatus {
  readonly policy: {
    readonly id: string;
    readonly name: string;
    readonly revision: number;
    readonly rules: number;
    readonly checklists: number;
    readonly tiers: number;
  } | null;
  readonly source: string | null;
  /** Findings about the policy in force, or about the one that was refused. */
  readonly findings: readonly Finding[];
  /** Whether the one before can be had back. */
  readonly canUndo: boolean;
  readonly refused: boolean;
}

export interface DataView {
  readonly events: number;
  readonly cases: number;
  readonly firstAt: number | null;
  readonly bytes: number | null;
  readonly notices: readonly Notice[];
}
