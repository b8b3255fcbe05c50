import type { EpochMs } from '../clock/units.ts';
import type { Case } from './case.ts';
import { caseKey, type TicketRecord } from './ticket.ts';

type Changeable<T> = T extends readonly (infer Item)[]
  ? Item[]
  : T extends ReadonlyMap<infer Key, infer Value>
    ? Map<Key, Value>
    : T;

/** A case while its events are being read: the same, but changeable. */
export type CaseDraft = { -readonly [K in keyof Case]: Changeable<Case[K]> };

/** A ticket of which nothing is known but that it exists. */
export const draftOf = (ticket: TicketRecord, firstSeenAt: EpochMs): CaseDraft => ({
  key: caseKey(ticket),
  ticket,
  facts: {},
  firstSeenAt,
  looks: [],
  statuses: [],
  groups: [],
  work: [],
  corrections: [],
  paused: false,
  flags: new Map(),
  steps: new Map(),
  alsoTried: [],
  doubts: [],
  progress: [],
  progressMarks: [],
  prompts: [],
  snoozes: [],
  overrides: [],
  noteAnswers: new Map(),
  handoffs: [],
  seq: 0,
});
