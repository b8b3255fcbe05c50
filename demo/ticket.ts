/** The words of the demo helpdesk, shared by its store and its server. */

export const queues = ['Service Desk', 'Network', 'Infrastructure', 'Security'] as const;
export const statuses = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'] as const;
export const agents = ['Alex Agent', 'Bo Bridge', 'Chen Li'] as const;
export const visibilities = ['public', 'internal'] as const;

export type Queue = (typeof queues)[number];
export type Status = (typeof statuses)[number];
export type Visibility = (typeof visibilities)[number];

export interface Entry {
  readonly id: number;
  readonly author: string;
  /** `internal` is for agents alone; `public` is mailed to the requester. */
  readonly visibility: Visibility;
  /** ISO 8601. */
  readonly at: string;
  readonly body: string;
}

/** When the desk has promised an answer or an end. */
export const dues = ['first_reply', 'next_reply', 'resolution'] as const;
export type Due = (typeof dues)[number];

export interface Ticket {
  readonly id: number;
  readonly subject: string;
  readonly requester: string;
  readonly queue: Queue;
  readonly category: string;
  /** The business service that is concerned. */
  readonly service: string;
  /** Where the requester is. */
  readonly location: string;
  readonly tags: readonly string[];
  readonly status: Status;
  /** ISO 8601: when it came to this status. */
  readonly statusSince: string;
  readonly priority: string;
  readonly assignee: string | null;
  /** ISO 8601. */
  readonly openedAt: string;
  /** ISO 8601: the last entry or change. */
  readonly updatedAt: string;
  /** ISO 8601. */
  readonly due: { readonly [D in Due]?: string };
  readonly entries: readonly Entry[];
}

/** What an agent can change without writing. */
export type TicketChange = Partial<Pick<Ticket, 'status' | 'queue' | 'assignee'>>;
