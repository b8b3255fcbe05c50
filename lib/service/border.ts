import * as z from 'zod';
import type { ErrorCode, Reply } from './messages.ts';

/**
 * The border of the background: a message is parsed before anything is done
 * with it, and every answer is a value, whatever happened.
 */

/** Answers one kind of message for somebody whom the browser has identified. */
export type Answer<Asker, Value> = (asker: Asker, request: unknown) => Promise<Reply<Value>>;

/** An error that ends in a sentence for the person. */
export class Refusal extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

export const refused = (code: ErrorCode, detail?: string): Reply<never> => ({
  ok: false,
  error: { code, ...(detail !== undefined && { detail }) },
});

export const accepted = <Value>(value: Value): Reply<Value> => ({ ok: true, value });

/** Joins the shape of a request with what is done about it. */
export const answer =
  <Asker, Schema extends z.ZodType, Value>(
    schema: Schema,
    handle: (asker: Asker, request: z.output<Schema>) => Promise<Reply<Value>>,
  ): Answer<Asker, Value> =>
  async (asker, request) => {
    const parsed = schema.safeParse(request);
    if (!parsed.success) return refused('malformed', z.prettifyError(parsed.error).slice(0, 500));
    try {
      return await handle(asker, parsed.data);
    } catch (error) {
      return refused(codeOf(error), error instanceof Error ? error.message : undefined);
    }
  };

/** Every message's outer shape. */
export const envelopeSchema = z.object({
  to: z.literal('background'),
  type: z.string().max(40),
  request: z.unknown(),
});

/** What went wrong in the stores, in our own words. */
function codeOf(error: unknown): ErrorCode {
  if (error instanceof Refusal) return error.code;
  if (!(error instanceof DOMException)) return 'unexpected';
  if (error.name === 'QuotaExceededError') return 'storage_full';
  const unreadable = [
    'UnknownError',
    'InvalidStateError',
    'VersionError',
    'NotFoundError',
    'DataError',
  ];
  return unreadable.includes(error.name) ? 'journal_unreadable' : 'unexpected';
}
