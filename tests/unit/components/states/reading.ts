import type { Readings } from '../../../../lib/page/readings.ts';

/** What a page of Request Tracker lets Baton read. */
export const readings: Readings = {
  helpdesk: 'request-tracker',
  recognised: true,
  found: true,
  facts: [
    { name: 'subject', from: 'api' },
    { name: 'requester', from: 'api' },
    { name: 'status', from: 'page' },
    { name: 'openedAt', from: 'api' },
    { name: 'description', from: 'conversation' },
    { name: 'due', from: null },
  ],
  api: 'answered',
  entries: { public: 3, internal: 2, unknown: 0 },
  composer: 'closed',
};

/** The same page after its product has changed everything. */
export const changedPage: Readings = {
  ...readings,
  recognised: false,
  found: false,
  facts: readings.facts.map(({ name }) => ({ name, from: null })),
  api: 'not_asked',
  entries: null,
};
