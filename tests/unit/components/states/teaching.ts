import type { TaughtHelpdesk } from '../../../../lib/service/messages.ts';
import { emptyDraft, type Place, type TeachingDraft } from '../../../../lib/teaching/draft.ts';
import { facilityDesk } from '../../helpdesks/taught/definition.ts';

const place = (value: string, stability: Place['stability']): Place => ({
  locator: facilityDesk.number,
  value,
  stability,
});
const strong = { score: 95, word: 'strong', reason: 'own_name' } as const;
const fair = { score: 62, word: 'fair', reason: 'around' } as const;
const weak = { score: 30, word: 'weak', reason: 'position' } as const;

const begun = emptyDraft('https://desk.example', 'desk.example');

const pointed: TeachingDraft = {
  ...begun,
  name: 'Facility desk',
  address: facilityDesk.address,
  ticketId: '4711',
  places: {
    number: place('#4711', weak),
    subject: place('VPN drops every five minutes, also with the new gateway since Monday', fair),
    status: place('Waiting for us', strong),
    note: place('', strong),
  },
  statusWords: { 'Waiting for us': 'pending' },
  proof: facilityDesk.note.internal,
};

/** The longest words that a page may have, without a place to break. */
const long =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);

const look = {
  ticketId: '4812',
  number: 'found',
  values: { subject: 'Printer on floor 3 prints blank pages', status: 'Done' },
  missing: [],
  suspicious: [],
  note: 'not_internal_now',
} as const;

/** What the list shows while somebody teaches. */
export const teachStates: Readonly<Record<string, TeachingDraft>> = {
  begun,
  pointing: { ...begun, pointing: 'number' },
  walking: { ...begun, pointing: 'subject', walkedTo: 'VPN drops every five minutes' },
  problem: { ...begun, problem: { field: 'internal', why: 'no_state' } },
  pointed,
  long: { ...pointed, name: long, places: { ...pointed.places, requester: place(long, weak) } },
  said: { ...pointed, proof: { by: 'agent' } },
  waiting: { ...pointed, stage: 'check' },
  checked: { ...pointed, stage: 'check', look },
  checked_in_part: {
    ...pointed,
    stage: 'check',
    look: { ...look, values: { subject: 'VPN' }, missing: ['status'], suspicious: ['subject'] },
  },
  unconfirmed: { ...pointed, stage: 'check', look: { ...look, number: 'unconfirmed' } },
};

/** What the options page is told of taught helpdesks. */
export const taughtStates: Readonly<Record<string, readonly TaughtHelpdesk[]>> = {
  none: [],
  some: [
    { definition: facilityDesk, from: 'own', overruled: false },
    {
      definition: { ...facilityDesk, id: 'other', name: long, note: null },
      from: 'policy',
      overruled: true,
    },
  ],
};
