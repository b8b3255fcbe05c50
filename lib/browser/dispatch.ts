import { envelopeSchema, refused } from '../service/border.ts';
import type { PageAnswers } from '../service/page-answers.ts';
import type { SurfaceAnswers } from '../service/surface-answers.ts';
import type { Runtime } from './api.ts';
import type { Reply } from '../service/messages.ts';
import { identify } from './senders.ts';

export interface Answers {
  readonly page: PageAnswers;
  readonly surface: SurfaceAnswers;
}

/** Lets whoever may ask have their answer. Never rejects. */
export async function dispatch(
  answers: Answers,
  message: unknown,
  from: Runtime.MessageSender,
): Promise<Reply<unknown>> {
  const envelope = envelopeSchema.safeParse(message);
  if (!envelope.success) return refused('malformed');
  const { type, request } = envelope.data;
  const sender = await identify(from);
  if (isKey(answers.page, type)) {
    return sender.page ? answers.page[type](sender.page, request) : refused('not_allowed');
  }
  if (isKey(answers.surface, type)) {
    return sender.surface ? answers.surface[type](sender.surface, request) : refused('not_allowed');
  }
  return refused('malformed');
}

const isKey = <Table extends object>(table: Table, key: PropertyKey): key is keyof Table =>
  Object.hasOwn(table, key);
