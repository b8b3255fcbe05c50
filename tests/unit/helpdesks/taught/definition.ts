import type { TaughtDefinition } from '../../../../lib/policy/schema/taught.ts';

/** What teaching the desk of tests/unit/teaching/desk.ts gives. */
export const facilityDesk = {
  format: 1,
  id: 'facility-desk',
  name: 'Facility desk',
  version: 1,
  origin: 'https://desk.example',
  address: { in: 'path', form: 'digits', path: '/cases/{id}' },
  number: [
    {
      by: 'tag',
      tag: 'body',
      path: [{ tag: 'div' }, { tag: 'p' }, { tag: 'span' }],
    },
  ],
  fields: {
    subject: [{ by: 'tag', tag: 'h1' }],
    status: [{ by: 'label', tag: 'dt', label: 'Status', beside: 'next' }],
    requester: [{ by: 'label', tag: 'dt', label: 'Requested by', beside: 'next' }],
  },
  statusWords: { 'Waiting for us': 'open' },
  note: {
    field: [{ by: 'attribute', tag: 'textarea', attribute: 'name', value: 'text' }],
    internal: {
      by: 'attribute',
      at: [{ by: 'text', tag: 'button', text: 'Team only' }],
      attribute: 'aria-selected',
      value: 'true',
    },
  },
} as const satisfies TaughtDefinition;
