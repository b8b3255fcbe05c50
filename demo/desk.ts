import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import {
  agents,
  dues,
  queues,
  statuses,
  visibilities,
  type Entry,
  type Ticket,
  type TicketChange,
} from './ticket.ts';

/** A helpdesk's tickets, in memory: each start begins with the same eight. */
export interface Desk {
  list(): readonly Ticket[];
  find(id: number): Ticket | undefined;
  /** Adds an entry by the signed-in agent. Undefined when there is no such ticket. */
  addEntry(id: number, entry: NewEntry): Entry | undefined;
  /** Undefined when there is no such ticket. */
  change(id: number, change: TicketChange): Ticket | undefined;
}

/** The demo has no sign-in: everyone is this agent. */
const signedIn = agents[0];

export const newEntrySchema = z.strictObject({
  visibility: z.enum(visibilities),
  body: z.string().trim().min(1).max(1_000_000),
});
export type NewEntry = z.output<typeof newEntrySchema>;

export const ticketChangeSchema = z.strictObject({
  status: z.enum(statuses).exactOptional(),
  queue: z.enum(queues).exactOptional(),
  assignee: z.enum(agents).nullable().exactOptional(),
});

const seedSchema = z.array(
  z.strictObject({
    subject: z.string(),
    requester: z.string(),
    queue: z.enum(queues),
    category: z.string(),
    service: z.string(),
    location: z.string(),
    tags: z.array(z.string()),
    status: z.enum(statuses),
    priority: z.string(),
    assignee: z.enum(agents).nullable(),
    /** Minutes between the opening and the start of the server, so that every start looks fresh. */
    minutesAgo: z.int().min(0),
    /** Minutes between the opening and the last change of status. */
    statusAfterMinutes: z.int().min(0),
    /** Minutes between the opening and what is promised. */
    dueAfterMinutes: z.partialRecord(z.enum(dues), z.int().min(1)),
    entries: z.array(
      z.strictObject({
        author: z.string(),
        visibility: z.enum(visibilities),
        afterMinutes: z.int().min(0),
        body: z.string(),
      }),
    ),
  }),
);

const isoMinutesAfter = (instant: Temporal.Instant, minutes: number): string =>
  instant.add({ minutes }).toString({ smallestUnit: 'second' });

/** Reads `tickets.json` beside this file; its ages count back from `start`. */
export const openDesk = async (start: Temporal.Instant): Promise<Desk> => {
  const seed = seedSchema.parse(
    JSON.parse(await readFile(new URL('tickets.json', import.meta.url), 'utf8')),
  );
  let lastEntryId = 0;
  const tickets = new Map<number, Ticket>(
    seed.map((written, index) => {
      const { minutesAgo, statusAfterMinutes, dueAfterMinutes, entries, ...rest } = written;
      const opened = start.subtract({ minutes: minutesAgo });
      const changes = [statusAfterMinutes, ...entries.map(({ afterMinutes }) => afterMinutes)];
      const ticket: Ticket = {
        ...rest,
        id: index + 1,
        openedAt: isoMinutesAfter(opened, 0),
        updatedAt: isoMinutesAfter(opened, Math.max(...changes)),
        statusSince: isoMinutesAfter(opened, statusAfterMinutes),
        due: Object.fromEntries(
          Object.entries(dueAfterMinutes).map(([due, after]) => [
            due,
            isoMinutesAfter(opened, after),
          ]),
        ),
        entries: entries.map(({ afterMinutes, ...entry }) => ({
          ...entry,
          id: ++lastEntryId,
          at: isoMinutesAfter(opened, afterMinutes),
        })),
      };
      return [ticket.id, ticket];
    }),
  );

  return {
    list: () => [...tickets.values()],
    find: (id) => tickets.get(id),
    addEntry: (id, { visibility, body }) => {
      const ticket = tickets.get(id);
      if (!ticket) return undefined;
      const at = isoMinutesAfter(Temporal.Now.instant(), 0);
      const entry: Entry = { id: ++lastEntryId, author: signedIn, visibility, at, body };
      tickets.set(id, { ...ticket, updatedAt: at, entries: [...ticket.entries, entry] });
      return entry;
    },
    change: (id, change) => {
      const ticket = tickets.get(id);
      if (!ticket) return undefined;
      const updatedAt = isoMinutesAfter(Temporal.Now.instant(), 0);
      const isNewStatus = change.status !== undefined && change.status !== ticket.status;
      const statusSince = isNewStatus ? updatedAt : ticket.statusSince;
      const changed = { ...ticket, ...change, updatedAt, statusSince };
      tickets.set(id, changed);
      return changed;
    },
  };
};
