import type { TicketStatus } from '../case/statuses.ts';
import type { TaughtDefinition } from '../policy/schema/taught.ts';
import { taughtFacts } from '../helpdesks/taught/facts.ts';
import type { TeachingField } from './fields.ts';
import type { Picked, TeachingAct, TeachingDraft, TeachingReport } from './draft.ts';

/** What a draft becomes by what the person does in the list. Pure. */
export function afterAct(draft: TeachingDraft, act: TeachingAct): TeachingDraft {
  switch (act.do) {
    case 'point':
      return { ...draft, pointing: act.field, walkedTo: null, problem: null };
    case 'cancel':
      return atRest(draft);
    case 'clear':
      return cleared(draft, act.field);
    case 'never_public':
      return { ...draft, proof: act.on ? { by: 'agent' } : null, problem: null };
    case 'status_word': {
      const { [act.label]: _before, ...others } = draft.statusWords;
      return {
        ...draft,
        statusWords: act.word === null ? others : { ...others, [act.label]: act.word },
      };
    }
    case 'name':
      return { ...draft, name: act.name };
    case 'check':
      return { ...atRest(draft), stage: 'check', look: null };
    case 'back':
      return { ...atRest(draft), stage: 'first', look: null };
    case 'begin':
    case 'walk':
    case 'take':
    case 'side':
    case 'save':
    case 'stop':
      return draft;
  }
}

/** What a draft becomes by what the page tells. Pure. */
export function afterReport(draft: TeachingDraft, report: TeachingReport): TeachingDraft {
  switch (report.is) {
    case 'here':
      // A page that has just come is pointed at by nobody.
      return atRest(draft);
    case 'walked':
      return draft.pointing ? { ...draft, walkedTo: report.to } : draft;
    case 'picked':
      return withPicked(draft, report.picked);
    case 'cancelled':
      return atRest(draft);
    case 'looked':
      return {
        ...draft,
        look: report.look,
        // The second ticket may show that more of the address differs from ticket to ticket.
        address: report.look.number === 'found' ? report.address : draft.address,
      };
  }
}

const atRest = (draft: TeachingDraft): TeachingDraft => ({
  ...draft,
  pointing: null,
  walkedTo: null,
  problem: null,
});

function withPicked(draft: TeachingDraft, picked: Picked): TeachingDraft {
  const rested = atRest(draft);
  if ('why' in picked) return { ...rested, problem: picked };
  if ('proof' in picked) return { ...rested, proof: picked.proof };
  const placed = { ...rested, places: { ...draft.places, [picked.field]: picked.place } };
  if (picked.field === 'number' && 'address' in picked) {
    return { ...placed, address: picked.address, ticketId: picked.ticketId };
  }
  if (picked.field !== 'status') return placed;
  const word = guessed(picked.place.value);
  return word && draft.statusWords[picked.place.value] === undefined
    ? { ...placed, statusWords: { ...draft.statusWords, [picked.place.value]: word } }
    : placed;
}

function cleared(draft: TeachingDraft, field: TeachingField): TeachingDraft {
  const rested = atRest(draft);
  if (field === 'internal') return { ...rested, proof: null };
  const { [field]: _gone, ...places } = draft.places;
  if (field === 'number') return { ...rested, places, address: null, ticketId: null };
  if (field === 'note') return { ...rested, places, proof: null };
  return { ...rested, places, statusWords: field === 'status' ? {} : draft.statusWords };
}

/** The policy's word that the person finds chosen already; they see it and can change it. */
const guessed = (label: string): TicketStatus | undefined =>
  guesses.get(label.trim().toLowerCase());
const guesses: ReadonlyMap<string, TicketStatus> = new Map([
  ['new', 'new'],
  ['open', 'open'],
  ['in progress', 'open'],
  ['pending', 'pending'],
  ['waiting for customer', 'pending'],
  ['on hold', 'on_hold'],
  ['solved', 'solved'],
  ['resolved', 'solved'],
  ['closed', 'closed'],
]);

/** What is missing before it can be tried on another ticket, or null. */
export function missingFrom(draft: TeachingDraft): 'number' | 'subject' | 'internal' | null {
  if (!draft.places.number || !draft.address) return 'number';
  if (!draft.places.subject) return 'subject';
  return draft.places.note && !draft.proof ? 'internal' : null;
}

/** The draft as a taught helpdesk; null while something is missing. */
export function definitionOf(
  draft: TeachingDraft,
  { id, version }: Pick<TaughtDefinition, 'id' | 'version'>,
): TaughtDefinition | null {
  const { number, note } = draft.places;
  if (missingFrom(draft) || !number || !draft.address) return null;
  const fields = Object.fromEntries(
    taughtFacts.flatMap((fact) => {
      const place = draft.places[fact];
      return place ? [[fact, place.locator] as const] : [];
    }),
  );
  return {
    format: 1,
    id,
    name: draft.name,
    version,
    origin: draft.origin,
    address: draft.address,
    number: number.locator,
    fields,
    ...(Object.keys(draft.statusWords).length > 0 && { statusWords: draft.statusWords }),
    note: note && draft.proof ? { field: note.locator, internal: draft.proof } : null,
  };
}
