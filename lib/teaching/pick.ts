import { valueOf } from '../helpdesks/taught/locate.ts';
import { addressFrom } from './address.ts';
import type { Picked, Place } from './draft.ts';
import type { TeachingField } from './fields.ts';
import { noteFieldAt } from './note-field.ts';
import { proposeProof } from './propose-proof.ts';
import { propose } from './propose.ts';
import { stabilityOf } from './stability.ts';

/** What comes of pointing at an element for a field. `number`: the ticket's, once that is known. */
export function pick(
  element: Element,
  field: TeachingField,
  { url, number }: { readonly url: URL; readonly number: string | undefined },
): Picked {
  if (field === 'internal') {
    const proof = proposeProof(element);
    return proof ? { field, proof } : { field, why: 'no_state' };
  }
  if (field === 'note') {
    const editable = noteFieldAt(element);
    if (!editable) return { field, why: 'no_field' };
    const locator = propose(editable, { number, textIs: 'neither' });
    const value = editable.getAttribute('aria-label') ?? editable.getAttribute('placeholder') ?? '';
    return placed(field, { locator, value, stability: stabilityOf(locator) });
  }
  const value = valueOf(element);
  if (value === undefined) return { field, why: 'no_value' };
  if (field === 'number') {
    const example = addressFrom(value, url);
    if (!example) return { field, why: 'no_number' };
    const locator = propose(element, { number: example.ticketId, textIs: 'value' });
    const place = { locator, value, stability: stabilityOf(locator) };
    return locator.length > 0 ? { field, place, ...example } : { field, why: 'no_place' };
  }
  const locator = propose(element, { number, textIs: 'value' });
  return placed(field, { locator, value, stability: stabilityOf(locator) });
}

const placed = (field: Exclude<TeachingField, 'number' | 'internal'>, place: Place): Picked =>
  place.locator.length > 0 ? { field, place } : { field, why: 'no_place' };
