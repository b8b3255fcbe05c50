import './jitless.ts';
import * as z from 'zod';
import { epochMs, type EpochMs } from '../clock/units.ts';
import type { FactName } from './fact-names.ts';
import { ticketStatuses } from './statuses.ts';
import { cleanLine, cleanText, textLimits } from './text.ts';

const line = z.string().transform((text) => cleanLine(text));
const paragraph = z.string().transform((text) => cleanText(text, textLimits.paragraph));
export const instant = z.int().transform(epochMs);

/**
 * What an adapter can read of a ticket. A fact that couldn't be read is absent:
 * unknown, never guessed.
 */
export const ticketFactsSchema = z.object({
  subject: line.optional(),
  requester: line.optional(),
  /** The product's own label, and the policy's word for it where the adapter knows it. */
  status: z
    .object({
      label: line,
      status: z.enum(ticketStatuses).optional(),
      /** When the page says that it came to this status. */
      since: instant.optional(),
    })
    .optional(),
  priority: line.optional(),
  assignee: line.optional(),
  /** Queue, group or project: who the ticket lies with. */
  group: line.optional(),
  category: line.optional(),
  /** The business or technical service that is concerned. */
  service: line.optional(),
  /** Where the people concerned are: a building, a branch, a customer's site. */
  location: line.optional(),
  tags: z.array(line).max(50).optional(),
  openedAt: instant.optional(),
  updatedAt: instant.optional(),
  /** The desk's last reply that the requester can read; none of anybody else counts. */
  lastPublicUpdateAt: instant.optional(),
  /** The requester's last message. */
  lastCustomerUpdateAt: instant.optional(),
  /** When the helpdesk itself wants it done. */
  due: z
    .object({
      first_reply: instant.optional(),
      next_reply: instant.optional(),
      resolution: instant.optional(),
    })
    .optional(),
  /** The requester's first message. */
  description: paragraph.optional(),
  /** Who is signed in to the helpdesk. */
  agent: line.optional(),
} satisfies Record<FactName, z.ZodType>);
export type TicketFacts = z.output<typeof ticketFactsSchema>;

/** A ticket's identity: which product, which installation, which number. */
export const ticketRefSchema = z.object({
  /** Id of the adapter, such as `request-tracker`. */
  helpdesk: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** Base address of the installation without a trailing slash, such as `https://help.example/rt`. */
  site: z.url({ protocol: /^https?$/ }).max(500),
  ticketId: z.string().regex(/^[\w.:#-]{1,64}$/),
});
export type TicketRef = z.output<typeof ticketRefSchema>;

/** The key of a ticket in the journal. */
export type CaseKey = string & { readonly kind: 'CaseKey' };

/** The only place where a key is made. */
export const caseKey = (ticket: TicketRef): CaseKey =>
  `${ticket.helpdesk} ${ticket.site} ${ticket.ticketId}` as CaseKey;

export const caseKeySchema = z
  .string()
  .max(700)
  .transform((key) => key as CaseKey);

/** One look at a ticket's page, as the content script reports it. */
export const ticketRecordSchema = ticketRefSchema.extend({
  url: z.url({ protocol: /^https?$/ }).max(4_000),
  facts: ticketFactsSchema,
});
/** As sent: plain data. */
export type TicketRecordInput = z.input<typeof ticketRecordSchema>;
/** As parsed: bounded and clean. */
export type TicketRecord = z.output<typeof ticketRecordSchema>;

/** A value and when it was last seen or said. */
export interface Fact<T> {
  readonly value: T;
  readonly seenAt: EpochMs;
  /** When it was first seen to be so, if that was earlier. */
  readonly since?: EpochMs;
}

/** Since when a fact is known to be as it is. */
export const knownSince = (fact: Fact<unknown> | undefined): EpochMs | undefined =>
  fact?.since ?? fact?.seenAt;
